"""What the results of jobs/bench say.

python3 benchmarks.py ratios RESULTS         prints the ratios of RESULTS/scale.tsv
python3 benchmarks.py run RUN MB ROUND       prints what a finished run read and wrote, for RESULTS/scale-runs.tsv
python3 benchmarks.py publish RESULTS SITE   takes the results over to SITE/benchmarks, and writes the tables of
                                             SITE/markdown/benchmarks.md, its chart, and the sizing table of
                                             clusters.md from what stands there
"""
import csv
import json
import math
import os
import re
import shutil
import sys

LIMIT = "plain Java"


def read(path):
    with open(path, encoding="utf-8") as lines:
        lines = list(lines)
    comments = [line[1:].strip() for line in lines if line.startswith("#")]
    return comments, list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def spread(values, digits=1):
    form = "%%.%df" % digits
    one = form % median(values)
    return one if len(values) == 1 else "%s (%s–%s)" % (one, form % min(values), form % max(values))


def number(megabytes):
    return "%g" % float(megabytes)


def groups(rows):
    """(megabytes, contender) → figures by round, in the order of the file."""
    found = {}
    for row in rows:
        found.setdefault((row["megabytes"], row["contender"]), {})[row["round"]] = row
    return found


def ratio(found, megabytes, contender):
    """Of each round, the CPU seconds to those of the limit in the same round."""
    limit = found.get((megabytes, LIMIT), {})
    return [
        float(row["cpu"]) / float(limit[at]["cpu"])
        for at, row in found[megabytes, contender].items()
        if at in limit and float(limit[at]["cpu"]) > 0
    ]


def scale_table(rows):
    found = groups(rows)
    lines = [
        "| MB | | rounds | CPU s | to plain Java | wall s | peak MB |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (megabytes, contender), rounds in found.items():
        figures = list(rounds.values())
        lines.append(
            "| %s | %s | %d | %s | %s | %s | %s |"
            % (
                number(megabytes),
                contender,
                len(figures),
                spread([float(f["cpu"]) for f in figures]),
                spread(ratio(found, megabytes, contender), 2),
                spread([float(f["wall"]) for f in figures]),
                spread([float(f["peak"]) for f in figures], 0),
            )
        )
    return lines


def steps_table(rows):
    figures, steps, columns = {}, [], []
    for row in rows:
        column = (row["megabytes"], row["contender"])
        if row["step"] not in steps:
            steps.append(row["step"])
        if column not in columns:
            columns.append(column)
        figures.setdefault((row["step"], column), []).append(float(row["cpu"]))
    columns.sort(key=lambda column: float(column[0]))
    lines = [
        "| CPU s | " + " | ".join("%s MB, %s" % (number(m), c) for m, c in columns) + " |",
        "| --- |" + " ---: |" * len(columns),
    ]
    for step in steps:
        cells = [spread(figures[step, column]) if (step, column) in figures else "" for column in columns]
        lines.append("| %s | %s |" % (step, " | ".join(cells)))
    return lines


def run_line(run, megabytes, at):
    with open(os.path.join(run, "run.json"), encoding="utf-8") as manifest:
        said = json.load(manifest)
    read = sum(one["bytes"] for one in said["inputs"])
    # Records and packed words are Parquet too and grow with the text; CSV files, networks and page are bounded.
    parquet = sum(size(os.path.join(run, folder)) for folder in ("parquet", "records", "words"))
    rest = size(run + "/")
    tasks = sum(said["execution"]["stage_task_seconds"].values())
    return "\t".join([megabytes, at, str(read), str(parquet), str(rest - parquet), "%.1f" % tasks])


def size(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def costs(data):
    """For each size of whole runs: megabytes read, CPU seconds of the run, bytes of Parquet for each byte read, other megabytes."""
    _, runs = read(os.path.join(data, "scale-runs.tsv"))
    found = groups(read(os.path.join(data, "scale.tsv"))[1])
    for megabytes in sorted({row["megabytes"] for row in runs}, key=float):
        rounds = found.get((megabytes, "Wenmai, all tables"), {}).values()
        if rounds:
            ofsize = [row for row in runs if row["megabytes"] == megabytes]
            yield (
                megabytes,
                median([float(row["read"]) for row in ofsize]) / 1e6,
                median([float(row["cpu"]) for row in rounds]),
                median([int(row["parquet"]) / int(row["read"]) for row in ofsize]),
                median([int(row["rest"]) / 1e6 for row in ofsize]),
            )


def runs_table(data):
    """The constants of the sizing formula: of whole runs, and of the difference of each size to the one before."""
    lines = [
        "| MB | CPU s of the whole run, a MB read | CPU s of each MB more than the size before | bytes of Parquet for a byte read, `records/` and `words/` with it | MB of CSV, networks and page |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    before = None
    for megabytes, size, cpu, parquet, rest in costs(data):
        more = "%.1f" % ((cpu - before[1]) / (size - before[0])) if before else ""
        lines.append("| %s | %.1f | %s | %.1f | %.0f |" % (number(megabytes), cpu / size, more, parquet, rest))
        before = size, cpu
    return lines


def sizing_table(data):
    """The arithmetic of three corpora, by what a megabyte of the largest measured run took, its start included."""
    measured = list(costs(data))
    if not measured:
        return []
    megabytes, size, cpu, d, _ = measured[-1]
    c = cpu / size
    how = "as measured on %s MB; c with the start of the program in it, so much too high for more" % number(megabytes)
    if len(measured) > 1:
        c = (cpu - measured[-2][2]) / (size - measured[-2][1])
        how = "c from the difference of %s and %s MB" % (number(measured[-2][0]), number(megabytes))
    lines = [
        "With c = %.1f and d = %.1f (%s):" % (c, d, how),
        "",
        "| text | core hours: MB · %.1f / 3600 | cores for it in | Parquet of a run, `records/` and `words/` with it: bytes · %.1f | parts of 64 MB |" % (c, d),
        "| --- | --- | --- | --- | --- |",
    ]
    for name, size, hours, within, unit in (
        ("10 GB", 1e4, 2, "2 h", 1e3),
        ("1 TB", 1e6, 8, "8 h", 1e6),
        ("100 TB", 1e8, 168, "7 days", 1e6),
    ):
        core_hours = size * c / 3600
        lines.append(
            "| %s | {:,.0f} | %s: {:,} | {:,.0f} %s | {:,}%s |".format(
                core_hours, math.ceil(core_hours / hours), size * d / unit, math.ceil(size / 64)
            )
            % (name, within, "GB" if unit == 1e3 else "TB", ": too many for one run" if size >= 1e8 else "")
        )
    return lines


def plain_table(rows):
    if not rows:
        return []
    names = list(rows[0])
    lines = ["| " + " | ".join(names) + " |", "| " + " | ".join("---" for _ in names) + " |"]
    return lines + ["| " + " | ".join(row[name] or "" for name in names) + " |" for row in rows]


def chart(rows, to):
    """Bars of the median with a line from the least to the most, one group for each size."""
    found = groups(rows)
    left, right, bar, gap = 250, 700, 18, 26
    longest = max(float(row["cpu"]) for row in rows)
    y, parts, last = 30, [], None
    for (megabytes, contender), rounds in found.items():
        if megabytes != last:
            y += gap if last is not None else 0
            parts.append('<text x="10" y="%d" font-weight="bold">%s MB of text</text>' % (y + 10, number(megabytes)))
            y += gap
            last = megabytes
        values = [float(figures["cpu"]) for figures in rounds.values()]

        def place(value):
            return left + value / longest * (right - left)

        colour = "#555" if contender == LIMIT else "#b5452c" if contender.startswith("Wenmai") else "#9db4c0"
        parts.append('<text x="%d" y="%d" text-anchor="end">%s</text>' % (left - 8, y + 13, contender))
        parts.append(
            '<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>'
            % (left, y, place(median(values)) - left, bar, colour)
        )
        parts.append(
            '<line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="#000"/>'
            % (place(min(values)), y + bar // 2, place(max(values)), y + bar // 2)
        )
        parts.append('<text x="%.1f" y="%d">%.0f</text>' % (place(max(values)) + 6, y + 13, median(values)))
        y += gap
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">'
        '<rect width="100%%" height="100%%" fill="#fff"/>'
        '<text x="10" y="18">CPU seconds of the whole process: median, from least to most</text>%s</svg>\n'
        % (right + 60, y + 10, "".join(parts))
    )
    with open(to, "w", encoding="utf-8") as out:
        out.write(svg)


def publish(results, site):
    data = os.path.join(site, "benchmarks")
    os.makedirs(data, exist_ok=True)
    for name in sorted(os.listdir(results)) if os.path.isdir(results) else []:
        if name.endswith(".tsv"):
            shutil.copy(os.path.join(results, name), data)
    page = os.path.join(site, "markdown", "benchmarks.md")
    with open(page, encoding="utf-8") as before:
        text = before.read()
    for name in sorted(os.listdir(data)):
        topic = name[: -len(".tsv")]
        comments, rows = read(os.path.join(data, name))
        if topic == "scale-runs":
            table = runs_table(data)
        else:
            table = {"scale": scale_table, "scale-steps": steps_table}.get(topic, plain_table)(rows)
        said = "".join("- %s\n" % comment for comment in comments)
        block = "<!-- begin %s -->\n%s%s%s\n<!-- end %s -->" % (topic, said, "\n" if said else "", "\n".join(table), topic)
        pattern = re.compile("<!-- begin %s -->.*<!-- end %s -->" % (topic, topic), re.DOTALL)
        if not pattern.search(text):
            sys.exit("benchmarks.md has no place for %s" % name)
        text = pattern.sub(lambda match: block, text)
        if topic == "scale":
            chart(rows, os.path.join(site, "resources", "images", "benchmarks-scale.svg"))
    with open(page, "w", encoding="utf-8") as out:
        out.write(text)
    clusters = os.path.join(site, "markdown", "clusters.md")
    with open(clusters, encoding="utf-8") as before:
        text = before.read()
    block = "<!-- begin sizing -->\n%s\n<!-- end sizing -->" % "\n".join(sizing_table(data))
    with open(clusters, "w", encoding="utf-8") as out:
        out.write(re.sub("<!-- begin sizing -->.*<!-- end sizing -->", lambda match: block, text, flags=re.DOTALL))


def main():
    if sys.argv[1] == "publish":
        publish(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "run":
        print(run_line(*sys.argv[2:5]))
    else:
        print("\n".join(scale_table(read(os.path.join(sys.argv[2], "scale.tsv"))[1])))


main()
