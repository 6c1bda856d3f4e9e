# Completion of cto-check for bash 4 and newer. The words come from the program itself.
_cto_check() {
  local current=${COMP_WORDS[COMP_CWORD]} word line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      $'\tfiles') compopt -o default ;;
      $'\tfolders') compopt -o dirnames ;;
      *)
        word=${line%%$'\t'*}
        # Where = parts words, only what follows it is typed.
        [[ $word == --*=* && $current != --*=* ]] && word=${word#*=}
        printf -v word %q "$word"
        [[ $current == = || $word == "$current"* ]] && COMPREPLY+=("$word")
        ;;
    esac
  done < <(cto-check __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _cto_check cto-check
