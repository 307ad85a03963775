# Part of jobs/bench: the four steps of a run (tokens, frequencies, tf-idf, edges) on Spark beside the same in plain Java, and beside
# what else is installed. Writes target/bench/scale.tsv, a line for each process, and scale-steps.tsv, a line for each step,
# and scale-runs.tsv, a line for each whole run.
# shellcheck shell=bash disable=SC2154

# Runs a command and says what it complained of where it fails; Spark warns much where nothing is wrong.
heard() {
  "$@" 2>"$scratch/complaints" || {
    local status=$?
    cat "$scratch/complaints" >&2
    return "$status"
  }
}

# A contender: its name, then what to run. Its figures go to a line of the results.
contend() {
  local name=$1 cpu wall peak
  shift
  measured "$@"
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$megabytes" "$name" "$round" "$cpu" "$wall" "$peak" >>"$results/scale.tsv"
  awk -v m="$megabytes" -v n="$name" -v r="$round" -v OFS='\t' '$1 == "step" { print m, n, r, $2, $3 }' "$scratch/out" \
    >>"$results/scale-steps.tsv"
  echo "  round $round, $name: $cpu CPU s, $wall s, $peak MB"
}

compete() {
  case $1 in
    plain)
      rm -rf "$scratch/plain"
      contend "plain Java" "$java" "-Xmx$memory" -XX:+UseParallelGC -cp "$class_path" org.wenmai.statistics.PlainTwin \
        "$scratch/sentences" "$scratch/plain" "$home/jobs/lexicons/terms.tsv" "$home/jobs/lexicons/stop-terms.txt" "$threads"
      ;;
    spark)
      rm -rf "$scratch/four"
      contend "Wenmai on Spark" "$java" "-Xmx$memory" "${long_run[@]}" -cp "$class_path" org.wenmai.jobs.FourSteps \
        "$scratch/four" --output "$scratch/ingested" --master "local[$threads]" --quiet
      ;;
    all)
      rm -rf "$scratch/all"
      contend "Wenmai, all tables" env WENMAI_MEMORY="$memory" "$home/jobs/wenmai" analyse --input "$scratch/news" \
        --output "$scratch/all" --master "local[$threads]" --quiet
      python3 "$home/src/test/sh/benchmarks.py" run "$scratch/all/latest" "$megabytes" "$round" >>"$results/scale-runs.tsv"
      ;;
    sklearn) contend "scikit-learn with jieba" "$python" "$home/src/test/sh/sklearn-tfidf.py" "$scratch/sentences" ;;
    duckdb) contend "DuckDB on the tokens" node "$scratch/peers/duckdb-tfidf.mjs" "$scratch/four/runs/four-steps/parquet/tokens" "$threads" ;;
    jieba) contend "Rust jieba, words alone" node "$scratch/peers/jieba-speed.mjs" "$scratch/sentences.txt" once ;;
    words)
      contend "Wenmai, words alone" "$java" -Xmx2g -cp "$class_path" org.wenmai.bench.TokenisingAlone "$scratch/news" \
        "$home/jobs/lexicons/terms.tsv" "$home/jobs/lexicons/stop-terms.txt"
      ;;
    hanlp) contend "HanLP's analyser, words alone" "$java" -Xmx2g -cp "$class_path" org.wenmai.bench.HanLpAlone "$scratch/news" ;;
  esac
}

# What figures depend on.
machine() {
  echo "$(date -u +%F), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ {
    printf "%.0f GB", $2 / 1048576}' /proc/meminfo), $("$java" -version 2>&1 | sed -n 's/.*version "\(.*\)".*/Java \1/p'), load at the start $(cut -d' ' -f1 /proc/loadavg)"
}

# The contenders that this machine has.
peers() {
  contenders=(plain spark)
  [ "${WENMAI_BENCH_ALL:-1}" = 0 ] || contenders+=(all)
  python=
  for candidate in "${WENMAI_BENCH_PYTHON:-python3}" /usr/bin/python3; do
    if "$candidate" -c 'import sklearn, jieba' 2>/dev/null; then
      python=$candidate
      contenders+=(sklearn)
      break
    fi
  done
  [ -n "$python" ] || echo "skip scikit-learn with jieba: not installed (Debian: apt-get install python3-sklearn python3-jieba)"
  mkdir -p "$scratch/peers"
  cp "$home"/src/test/sh/*.mjs "$scratch/peers"
  if (cd "$scratch/peers" && npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >npm.log 2>&1); then
    contenders+=(duckdb)
  else
    echo "skip DuckDB: npm cannot install @duckdb/node-api"
  fi
  if (cd "$scratch/peers" && npm install --silent --no-audit --no-fund @node-rs/jieba@2.0.3 >npm.log 2>&1); then
    contenders+=(jieba)
  else
    echo "skip Rust jieba: npm cannot install @node-rs/jieba"
  fi
  contenders+=(words hanlp)
}

scale() {
  local megabytes round i memory=${WENMAI_MEMORY:-4g} threads=2 rounds=${WENMAI_BENCH_ROUNDS:-3}
  results=$home/target/bench
  mkdir -p "$results"
  peers
  # The first run after a build makes the archive of classes, which no later one pays for.
  "$home/jobs/wenmai" analyse --input "$home/seeds" --output "$scratch/warm" --quiet
  # What was measured of other sizes stays.
  for file in scale scale-steps scale-runs; do
    touch "$results/$file.tsv"
    for megabytes in "$@"; do
      sed -i -e "/^$megabytes\t/d" -e "/^# .*jobs\/bench scale $megabytes,/d" -e "/^# $megabytes MB:/d" "$results/$file.tsv"
    done
  done
  [ -s "$results/scale.tsv" ] || printf 'megabytes\tcontender\tround\tcpu\twall\tpeak\n' >"$results/scale.tsv"
  [ -s "$results/scale-steps.tsv" ] || printf 'megabytes\tcontender\tround\tstep\tcpu\n' >"$results/scale-steps.tsv"
  [ -s "$results/scale-runs.tsv" ] || printf 'megabytes\tround\tread\tparquet\trest\ttasks\n' >"$results/scale-runs.tsv"
  for megabytes in "$@"; do
    options_of_spark "$megabytes" "$memory"
    echo "# jobs/bench scale $megabytes, heap $memory, $threads threads, ${WENMAI_BENCH_SOURCES:-30} sources; $(machine)" >>"$results/scale.tsv"
    "$java" -Xmx1g -cp "$class_path" org.wenmai.bench.NewsGenerator "$scratch/news" "$megabytes" \
      "${WENMAI_BENCH_SOURCES:-30}" 7 "$home/jobs/lexicons/terms.tsv" "${WENMAI_BENCH_CHARACTERS:-630}"
    "$home/jobs/wenmai" ingest --input "$scratch/news" --output "$scratch/ingested" --keep 1 --quiet
    heard "$java" -Xmx2g -cp "$class_path" org.wenmai.bench.SentencesOfRun "$scratch/ingested/latest" "$scratch/sentences" "$threads"
    cut -f4 "$scratch"/sentences/*.tsv >"$scratch/sentences.txt"
    echo "$megabytes MB of generated news, $(cut -f1 "$scratch"/sentences/*.tsv | uniq | wc -l) documents"
    for round in $(seq "$rounds"); do
      # The first one goes last in the next round, but DuckDB reads what Spark has written.
      for i in "${!contenders[@]}"; do
        [ "$round" = 1 ] || i=$(((i + round - 1) % ${#contenders[@]}))
        [ "${contenders[$i]}" != all ] || [ "$round" -le "${WENMAI_BENCH_ALL:-$rounds}" ] || continue
        compete "${contenders[$i]}"
      done
    done
    heard "$java" -Xmx2g -cp "$class_path" org.wenmai.statistics.TwinComparison "$scratch/plain" "$scratch/four/runs/four-steps" \
      | tee "$scratch/same"
    echo "# $megabytes MB: $(tail -1 "$scratch/same")" >>"$results/scale.tsv"
    rm -rf "$scratch/news" "$scratch/ingested" "$scratch/sentences"
  done
  python3 "$home/src/test/sh/benchmarks.py" ratios "$results"
  echo "jobs/bench publish writes them into src/site/markdown/benchmarks.md"
}
