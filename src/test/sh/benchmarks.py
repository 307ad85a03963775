"""What the results of jobs/bench say.

python3 benchmarks.py ratios RESULTS         prints the ratios of RESULTS/scale.tsv
python3 benchmarks.py publish RESULTS SITE   takes the results over to SITE/benchmarks, and writes the tables of
                                             SITE/markdown/benchmarks.md and its chart from what stands there
"""
import csv
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


def main():
    if sys.argv[1] == "publish":
        publish(sys.argv[2], sys.argv[3])
    else:
        print("\n".join(scale_table(read(os.path.join(sys.argv[2], "scale.tsv"))[1])))


main()
