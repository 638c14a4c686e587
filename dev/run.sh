# Sourced by ./hearsay and bench/: how the built program is started. Wants $here, JAVA_HOME and dev/build.sh.

hearsay_java=(
  -XX:+UseSerialGC -XX:TieredStopAtLevel=4 -XX:-UsePerfData
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Djdk.console=java.base -Dhearsay.home="$here"
)

# Under LC_ALL=C the JVM cannot open files whose names are not ASCII; C.UTF-8 is the same locale with them.
hearsay_locale() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi
}

hearsay_exec() { # hearsay_exec COMMAND...: becomes the program
  hearsay_locale
  local cache=()
  # Compiling hard pays on large cases only; the demo's is small, and starts in two thirds of the time without.
  case "${1:-}" in demo | completion | -*) hearsay_java+=(-XX:TieredStopAtLevel=1) ;; esac
  [ -s "$hearsay_aot" ] && [ "$hearsay_aot" -nt "$hearsay_jar" ] && cache=(-XX:AOTCache="$hearsay_aot" -Xlog:aot=off -Xlog:cds=off)
  exec "$JAVA_HOME/bin/java" "${hearsay_java[@]}" -Xmx"${HEARSAY_HEAP:-1g}" ${cache[@]+"${cache[@]}"} -jar "$hearsay_jar" "$@"
}

# Lets the program make a small case and look at its pages once, so that the JVM keeps the classes that needed; later
# starts take half the time. Only a convenience: when it fails, an empty file stands for it until the next build, starts
# are slower and nothing else.
hearsay_rehearse() {
  echo "Rehearsing once, so that later starts are quick ..." >&2
  rm -f "$hearsay_aot"
  (
    hearsay_locale
    "$JAVA_HOME/bin/java" "${hearsay_java[@]}" -Xmx1g -XX:AOTCacheOutput="$hearsay_aot" -jar "$hearsay_jar" demo --rehearse
  ) >/dev/null 2>&1 || : >"$hearsay_aot"
  rm -f "$hearsay_aot.config"
  [ -e "$hearsay_aot" ] || : >"$hearsay_aot"
}
