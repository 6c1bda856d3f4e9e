#compdef cto-check
# Completion of cto-check for zsh. The words come from the program itself.
_cto_check() {
  local line files
  local -a names shown
  for line in "${(@f)$(cto-check __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      $'\t'*) files=${line#$'\t'} ;;
      *)
        names+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  }")
        ;;
    esac
  done
  (( $#names )) && compadd -l -d shown -- "$names[@]"
  [[ -n $files ]] && compset -P '--*='
  case $files in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _cto-check ]]; then
  _cto_check "$@" # loaded by its name from $fpath
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _cto_check cto-check
fi
