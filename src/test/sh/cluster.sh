#!/usr/bin/env bash
# Wenmai on a real standalone cluster and on a real Hadoop file system. Prints a line a check and ends with 'N passed, N failed'.
#   cluster.sh                 one run on both, an executor killed while it runs
#   cluster.sh workers         a worker killed, cluster mode, work taken over from an earlier run on HDFS, tables cut by month there
#   cluster.sh folders         drivers killed, two runs at once, Ctrl-C, runs in place
#   cluster.sh full            all of these
#   cluster.sh faults N SEED [COMMAND]
#                              a soak: runs with executors, workers and drivers killed at random moments until N were killed
set -uo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
export LC_ALL=C.UTF-8
export WENMAI_CLUSTER=$home/target/cluster-test
wenmai=$home/jobs/wenmai
cluster=$home/jobs/cluster
scratch=$(mktemp -d)
trap '"$cluster" stop; rm -rf "$scratch"' EXIT
# shellcheck source=src/test/sh/checks.sh
. "$home/src/test/sh/checks.sh"

# Forty short articles of six sources, by chance of a fixed seed; small, and yet with work for both executors.
corpus() {
  mkdir -p "$scratch/文章"
  awk 'BEGIN {
    srand(7)
    n = split("大模型 机器人 自动驾驶 芯片 云计算 工程师 投资人 惊艳 失望 发布 收购 裁员 增长 下滑 北京 上海 客户 学校 价格 速度 算力 屏幕 电池 论文 实验室 开源 社区 游戏 电影 卫星 银行 农田", word, " ")
    for (i = 1; i <= 40; i++) {
      file = sprintf("'"$scratch"'/文章/第%02d篇.md", i)
      printf "---\ntitle: 第%d天\nsource: 报纸%d\ndate: 2024-02-%02d\n---\n\n", i, i % 6, i % 28 + 1 > file
      for (s = 0; s < 8; s++) {
        text = ""
        for (w = 0; w < 9; w++) text = text word[int(rand() * n) + 1]
        printf "%s。\n\n", text > file
      }
      close(file)
    }
  }'
}

# The promised bytes of two runs.
same() {
  diff -r "$1/csv" "$2/csv" && diff "$1/datapackage.json" "$2/datapackage.json" || return 1
  if [ -e "$1/network" ] || [ -e "$2/network" ]; then diff -r "$1/network" "$2/network"; fi
}

no_staging() { ! ls -d "$1/runs/".staging-* >/dev/null 2>&1; }
verifies() { "$wenmai" verify --output "$1" --quiet >"$scratch/out" 2>"$scratch/err"; }

# Starts a command on the cluster in the background: its process is $driver. Two parts, so that both executors have work.
begin() {
  local command=$1
  shift
  "$cluster" submit "$command" --input "$scratch/文章" --set spark.partitions=2 "$@" >"$scratch/out" 2>"$scratch/err" &
  driver=$!
}

finish() {
  local status=0
  wait "$driver" 2>/dev/null || status=$?
  echo "$status" >"$scratch/status"
}

ended_with() { [ "$(cat "$scratch/status")" = "$1" ]; }

# Waits until the run says that a stage is done.
await_stage() {
  for _ in $(seq 3000); do
    grep -q "wenmai: $1 " "$scratch/err" && return 0
    kill -0 "$driver" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

# Waits until the run has begun to write tables below a folder, which may be a pattern.
await_tables() {
  for _ in $(seq 3000); do
    # shellcheck disable=SC2086
    ls -d $1/parquet >/dev/null 2>&1 && return 0
    kill -0 "$driver" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

executor() { "$cluster" status | awk -v name="worker-$1" '$1 == "executor" && $4 == name {print $2; exit}'; }
worker() { "$cluster" status | awk -v name="worker-$1" '$1 == name && $2 != "gone" {print $2; exit}'; }

# Waits until a process that was killed is no more: until then it would be taken for alive.
gone() {
  for _ in $(seq 300); do
    grep -qE '^State:[[:space:]]+[^ZX]' "/proc/$1/status" 2>/dev/null || return 0
    sleep 0.1
  done
}

# Kills an executor as soon as there is one.
kill_executor() {
  local pid
  for _ in $(seq 100); do
    pid=$(executor "$1")
    [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null && return 0
    sleep 0.1
  done
  return 1
}

smoke() {
  local hdfs
  # Without it the commands below would work on the local disk.
  hdfs=$("$cluster" hdfs) && [ -n "$hdfs" ] || exit 1
  "$cluster" fs -put "$scratch/文章" "$hdfs/文章" 2>"$scratch/err"
  # From HDFS to HDFS, on the cluster, with a worker's executor killed in the middle.
  "$cluster" submit analyse --input "$hdfs/文章" --output "$hdfs/结果" --set spark.partitions=2 >"$scratch/out" 2>"$scratch/err" &
  driver=$!
  check "a run on the cluster reads its input" await_stage ingest
  check "an executor is killed" kill_executor 1
  finish
  check "and the run is done" ended_with 0
  check "verify proves it on HDFS" verifies "$hdfs/结果"
  "$cluster" fs -get "$hdfs/结果" "$scratch/fetched" 2>"$scratch/err"
  check "the bytes are those of a local run" same "$scratch/local/latest" "$scratch/fetched/runs/$(cat "$scratch/fetched/LATEST")"
  check "no staging folder is left" no_staging "$scratch/fetched"
  check "no lock is left" [ ! -e "$scratch/fetched/.lock" ]
  check "the log stands beside the runs" [ -s "$scratch/fetched/logs/$(cat "$scratch/fetched/LATEST").log" ]
}

workers() {
  local out=$scratch/out-local
  # A worker is killed; the other goes on.
  begin analyse --output "$out"
  await_stage ingest
  kill -9 "$(worker 2)"
  finish
  check "a run outlives a worker" ended_with 0
  check "with the same bytes" same "$scratch/local/latest" "$out/latest"
  "$cluster" worker 2
  on_hdfs "$out"
}

# What is about the run folder; one stage is enough for it.
folders() {
  local out before
  "$wenmai" ingest --input "$scratch/文章" --output "$scratch/ingested" --quiet || exit 1
  out=$scratch/out-ingest
  cp -a "$scratch/ingested" "$out"
  before=$(cat "$out/LATEST")
  begin ingest --output "$out"
  check "a run writes into a staging folder" await_tables "$out/runs/.staging-*"
  kill -9 "$driver"
  finish
  check "a killed driver leaves the earlier run" [ "$before" = "$(cat "$out/LATEST")" ]
  check "whole" same "$scratch/ingested/latest" "$out/latest"
  check "and a lock" [ -e "$out/.lock" ]

  # The next run takes the lock over; a second at the same time is refused.
  begin ingest --output "$out"
  for _ in $(seq 600); do
    [ -s "$out/.lock" ] && grep -q " $driver " "$out/.lock" && break
    sleep 0.1
  done
  local status=0
  "$wenmai" ingest --input "$scratch/文章" --output "$out" --quiet >"$scratch/second" 2>&1 || status=$?
  check "a second run at once is refused" [ "$status" = 1 ]
  check "with one clear line" grep -q '^wenmai: another run is writing to' "$scratch/second"
  finish
  check "the run that took the lock over is done" ended_with 0
  check "no staging folder is left" no_staging "$out"
  check "and it is the newest" [ "$before" != "$(cat "$out/LATEST")" ]
  check "with the same bytes" same "$scratch/ingested/latest" "$out/latest"

  # Ctrl-C on the cluster.
  before=$(cat "$out/LATEST")
  set -m
  begin ingest --output "$out"
  await_tables "$out/runs/.staging-*"
  kill -INT "$driver"
  finish
  set +m
  check "Ctrl-C ends with 130" ended_with 130
  check "without a stack trace" no_trace
  check "leaves no staging folder" no_staging "$out"
  check "nor a lock, and the earlier run" [ ! -e "$out/.lock" -a "$before" = "$(cat "$out/LATEST")" ]

  # In place, as on a store that cannot rename; then killed, and run again.
  out=$scratch/in-place
  begin ingest --output "$out" --run-id one --set output.commit=pointer
  await_tables "$out/runs/one"
  check "a run in place has no run.json before its end" [ ! -e "$out/runs/one/run.json" -a ! -e "$out/LATEST" ]
  kill -9 "$driver"
  finish
  begin ingest --output "$out" --run-id one --set output.commit=pointer
  finish
  check "its name is free again for the next run" ended_with 0
  check "with the same bytes" same "$scratch/ingested/latest" "$out/latest"
}

# The driver on a worker, output on HDFS, work taken over from an earlier run there, old runs removed.
on_hdfs() {
  local hdfs latest status=0
  # Without it the commands below would work on the local disk.
  hdfs=$("$cluster" hdfs) && [ -n "$hdfs" ] || exit 1
  "$cluster" fs -put "$scratch/文章" "$hdfs/更多" 2>"$scratch/err"
  "$cluster" fs -mkdir "$hdfs/earlier" 2>"$scratch/err"
  "$cluster" fs -put "$1/LATEST" "$1/runs" "$hdfs/earlier" 2>"$scratch/err"
  "$cluster" submit --deploy-mode cluster analyse --input "$hdfs/更多" --output "$hdfs/earlier" --previous latest --keep 1 \
    --set spark.partitions=2 >"$scratch/out" 2>"$scratch/err" || status=$?
  check "cluster mode is done" [ "$status" = 0 ]
  "$cluster" fs -get "$hdfs/earlier" "$scratch/reused" 2>"$scratch/err"
  latest=$scratch/reused/runs/$(cat "$scratch/reused/LATEST")
  check "and takes tokens over from the run before" grep -q '"unchanged_documents" : 40' "$latest/run.json"
  check "with the same bytes" same "$scratch/local/latest" "$latest"
  check "and keeps one run" [ "$(find "$scratch/reused/runs" -mindepth 1 -maxdepth 1 | wc -l)" = 1 ]

  # The driver here: documents of two weeks, tables cut by month.
  local weeks=(--since 2024-02-05 --until 2024-02-18 --set spark.partitions=2)
  "$wenmai" analyse --input "$scratch/文章" --output "$scratch/weeks" "${weeks[@]}" --quiet 2>"$scratch/err"
  status=0
  "$cluster" submit analyse --input "$hdfs/更多" --output "$hdfs/weeks" "${weeks[@]}" --set output.by_month=always \
    >"$scratch/out" 2>"$scratch/err" || status=$?
  check "two weeks on HDFS, cut by month, are done" [ "$status" = 0 ]
  check "verify proves them there" verifies "$hdfs/weeks"
  "$cluster" fs -get "$hdfs/weeks" "$scratch/fetched-weeks" 2>"$scratch/err"
  latest=$scratch/fetched-weeks/runs/$(cat "$scratch/fetched-weeks/LATEST")
  check "with the bytes of a local run that is not cut" same "$scratch/weeks/latest" "$latest"
  check "in a folder of its month" [ -d "$latest/parquet/tokens/month=2024-02" ]
}

# A soak: every run is disturbed at random moments, and every other one must be whole whatever came before.
faults() {
  local wanted=$1 seed=$2 command=$3 kills=0 runs=0 whole=0 broken=0 out=$scratch/soak length at victim pid began killed status earlier
  local killed_executors=0 killed_workers=0 killed_drivers=0 newest
  printf 'run\tkilled, at which part of its usual time\texit status\tnewest run, bytes\n' >"$scratch/faults.tsv"
  RANDOM=$seed
  began=$(date +%s%N)
  begin "$command" --output "$out"
  finish
  check "an undisturbed run is done" ended_with 0
  length=$((($(date +%s%N) - began) / 1000000))
  echo "     it takes $((length / 1000)) s; seed $seed"
  while [ "$kills" -lt "$wanted" ] && [ "$failed" = 0 ]; do
    runs=$((runs + 1))
    earlier=$(cat "$out/LATEST")
    killed=
    began=$(date +%s%N)
    begin "$command" --output "$out" --keep 2
    for at in $(for _ in 1 2 3; do echo $((RANDOM * 32768 + RANDOM)); done | awk -v l="$length" '{print int($1 / 1073741824 * l)}' | sort -n); do
      while kill -0 "$driver" 2>/dev/null && [ $((($(date +%s%N) - began) / 1000000)) -lt "$at" ]; do sleep 0.05; done
      kill -0 "$driver" 2>/dev/null || break
      victim=$((RANDOM % 10))
      case $victim in
        0 | 1)
          pid=$driver
          victim=driver
          ;;
        2 | 3)
          pid=$(worker $((RANDOM % 2 + 1)))
          victim=worker
          ;;
        *)
          pid=$(executor $((RANDOM % 2 + 1)))
          victim=executor
          ;;
      esac
      if [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null; then
        kills=$((kills + 1))
        killed+=" $victim@$((at * 100 / length))%"
        case $victim in
          executor) killed_executors=$((killed_executors + 1)) ;;
          worker) killed_workers=$((killed_workers + 1)) ;;
          driver) killed_drivers=$((killed_drivers + 1)) ;;
        esac
        [ "$victim" != worker ] || { gone "$pid"; "$cluster" worker 1; "$cluster" worker 2; }
      fi
    done
    finish
    status=$(cat "$scratch/status")
    if [ "$status" = 0 ]; then
      whole=$((whole + 1))
      no_staging "$out" || check "run $runs left no staging folder:$killed" false
      [ "$earlier" != "$(cat "$out/LATEST")" ] || check "run $runs is the newest:$killed" false
    else
      broken=$((broken + 1))
      # Between its rename and the new pointer a run is whole and not yet the newest; both are right.
      no_trace || check "run $runs failed without a stack trace:$killed" false
    fi
    echo "     run $runs: status $status, killed:${killed:- none}"
    newest=same
    same "$scratch/local/latest" "$out/runs/$(cat "$out/LATEST")" >"$scratch/differences" || {
      newest=other
      check "after run $runs the newest run is whole:$killed" false
    }
    printf '%s\t%s\t%s\t%s\n' "$runs" "${killed:- none}" "$status" "$newest" >>"$scratch/faults.tsv"
  done
  begin "$command" --output "$out" --keep 2
  finish
  check "a last undisturbed run is done" ended_with 0
  check "with the same bytes" same "$scratch/local/latest" "$out/latest"
  check "and leaves no staging folder" no_staging "$out"
  check "verify proves it" verifies "$out"
  mkdir -p "$home/target/bench"
  {
    echo "# $(date -u +%F), jobs/bench faults $wanted $seed $command: $kills killed ($killed_executors executors, $killed_workers workers, $killed_drivers drivers) in $runs runs: $whole done, $broken failed; $passed checks passed, $failed failed"
    cat "$scratch/faults.tsv"
  } >"$home/target/bench/faults.tsv"
  echo "     $kills killed ($killed_executors executors, $killed_workers workers, $killed_drivers drivers) in $runs runs: $whole done, $broken failed"
}

case ${1:-} in
  '' | workers | folders | full | faults) ;;
  *)
    echo "usage: cluster.sh [workers | folders | full | faults N SEED [COMMAND]]" >&2
    exit 2
    ;;
esac
corpus
"$cluster" stop
"$cluster" start >/dev/null || exit 1
command=analyse
[ "${1:-}" != faults ] || command=${4:-analyse}
[ "${1:-}" = folders ] ||
  "$wenmai" "$command" --input "$scratch/文章" --output "$scratch/local" --set spark.partitions=2 --quiet || exit 1
case ${1:-} in
  '') smoke ;;
  workers) workers ;;
  folders) folders ;;
  full)
    smoke
    workers
    folders
    ;;
  faults) faults "${2:-30}" "${3:-1}" "${4:-analyse}" ;;
esac
count
