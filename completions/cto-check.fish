# Completion of cto-check for fish. The words come from the program itself.
function __cto_check_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l before (string match -r -- '^--[^=]+=' "$current")
    set -l path (string replace -r -- '^--[^=]+=' '' "$current")
    for line in (cto-check __complete $words[2..] "$current" 2>/dev/null)
        switch $line
            case \tfiles
                string replace -r -- '^' "$before" (__fish_complete_path "$path")
            case \tfolders
                string replace -r -- '^' "$before" (__fish_complete_directories "$path" '')
            case '*'
                echo $line
        end
    end
end
complete -c cto-check -f -a '(__cto_check_complete)'
