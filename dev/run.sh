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
  [ -s "$hearsay_worker_aot" ] && [ "$hearsay_worker_aot" -nt "$hearsay_jar" ] && cache+=(-Dhearsay.worker.aot="$hearsay_worker_aot")
  exec "$JAVA_HOME/bin/java" "${hearsay_java[@]}" -Xmx"${HEARSAY_HEAP:-1g}" ${cache[@]+"${cache[@]}"} -jar "$hearsay_jar" "$@"
}

# Lets the program make a small case and look at its pages once, so that the JVM keeps the classes that needed; later
# starts take half the time. Only a convenience: when it fails, an empty file stands for it until the next build, starts
# are slower and nothing else.
hearsay_rehearse() {
  echo "Rehearsing once, so that later starts are quick ..." >&2
  rm -f "$hearsay_aot" "$hearsay_worker_aot"
  (
    hearsay_locale
    # A worker opens the demo's files, one of each kind; the options that decide whether it can use the cache are those of WorkerLaunch.
    find "$here/demo/files" -type f -size -400k \( -name '*.html' -o -name '*.docx' -o -name '*.pdf' -o -name '*.eml' -o -name '*.xlsx' \
        -o -name '*.pptx' -o -name '*.odt' -o -name '*.rtf' -o -name '*.zip' -o -name '*.txt' -o -name '*.csv' -o -name '*.mbox' \) -print0 |
      xargs -0 "$JAVA_HOME/bin/java" -Xmx512m -Xms32m -XX:+UseSerialGC -XX:-UsePerfData -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
        -Duser.timezone=UTC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Djava.nio.channels.spi.SelectorProvider=org.hearsay.extract.RefusingSelectorProvider \
        -XX:AOTCacheOutput="$hearsay_worker_aot" -cp "$hearsay_jar" org.hearsay.extract.Worker || rm -f "$hearsay_worker_aot"
  ) >/dev/null 2>&1 9>&- &
  local worker=$!
  (
    hearsay_locale
    "$JAVA_HOME/bin/java" "${hearsay_java[@]}" -Xmx1g -XX:AOTCacheOutput="$hearsay_aot" -jar "$hearsay_jar" demo --rehearse
  ) >/dev/null 2>&1 || : >"$hearsay_aot"
  wait "$worker" || :
  rm -f "$hearsay_aot.config" "$hearsay_worker_aot.config"
  [ -e "$hearsay_aot" ] || : >"$hearsay_aot"
}
