# Sourced by ./hearsay and bench/: builds a module when its jar is missing or older than its sources.
# Wants $here (the repository) and JAVA_HOME (dev/jdk.sh).

hearsay_stale() { # hearsay_stale JAR MODULE...: true when JAR is missing or something it is made from is newer
  local jar=$1 module paths=("$here/pom.xml")
  shift
  [ -e "$jar" ] || return 0
  for module; do paths+=("$here/$module/pom.xml" "$here/$module/src/main"); done
  [ -n "$(find "${paths[@]}" -newer "$jar" -print -quit)" ]
}
