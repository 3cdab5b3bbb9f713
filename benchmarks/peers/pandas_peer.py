"""pandas: python3 pandas_peer.py FILE. Flags and products are made within the time, then summed by group; integers of 64 bits. pandas has one thread."""
import sys
import time

import numpy as np
import pandas as pd

TEXTS = ["Queue", "Channel", "Direction", "Agent", "Outcome", "Transfer", "Resolved"]
NUMBERS = ["Wait", "Talk", "Hold", "Wrap", "Satisfaction", "Quality"]


def whole(amount, units=1):
    return (amount * units).round().fillna(0).astype("int64")


def typed(path):
    """As in duckdb.mjs."""
    types = {**dict.fromkeys(TEXTS, "category"), **dict.fromkeys(NUMBERS, "float64")}
    d = pd.read_csv(path, usecols=["OfferedAt", *TEXTS, *NUMBERS], dtype=types, parse_dates=["OfferedAt"], keep_default_na=False, na_values=[""])
    people = (d.Channel != "Bot") & ((d.Direction == "Inbound") | (d.Channel == "Callback"))
    outcomes = [d.Outcome == name for name in ("Answered", "Abandoned", "FlowedOut", "CallbackQueued")]
    kind = np.where(people, np.select(outcomes, [0, 1, 2, 3], 4), np.where((d.Channel != "Bot") & outcomes[0], 5, 6))
    return pd.DataFrame({
        "queue": d.Queue, "agent": d.Agent, "offered": d.OfferedAt.dt.tz_localize(None).to_numpy().astype("int64") // 10**9, "kind": kind.astype("int8"),
        "wait": whole(d.Wait, 1e3), "talk": whole(d.Talk, 1e3), "hold": whole(d.Hold, 1e3), "handle": whole(d.Talk + d.Hold + d.Wrap, 1e3),
        "transfer": np.select([d.Transfer == "Blind", d.Transfer == "Consult"], [1, 2], 0).astype("int8"),
        "resolved": np.select([d.Resolved == "no", d.Resolved == "yes"], [1, 2], 0).astype("int8"),
        "satisfaction": whole(d.Satisfaction).astype("int8"), "quality": whole(d.Quality, 1e6),
    })


def totals(d, grouping):
    key = d[grouping.split("-")[0]]
    seconds = {"halfhour": 1800, "day": 86400}.get(grouping.split("-")[-1], 2**40)
    slot = d.offered // seconds
    first, slots = slot.min(), slot.max() - slot.min() + 1
    group = (key.cat.codes.astype("int64") + 1) * slots + (slot - first)
    people, answered, abandoned = d.kind <= 4, d.kind == 0, d.kind == 1
    sums = pd.DataFrame(dict(enumerate([
        people, answered, abandoned, d.kind == 2,
        answered & (d.wait <= 20000), abandoned & (d.wait <= 20000), abandoned & (d.wait < 5000),
        answered & (d.transfer == 1), answered & (d.transfer == 2), answered & (d.resolved > 0), answered & (d.resolved == 2),
        people & (d.satisfaction == 4), people & (d.satisfaction == 5),
        d.wait * answered, d.wait * abandoned, d.talk, d.hold, d.handle, d.quality * people, d.handle * d.handle,
    ])), dtype="int64").groupby(group, sort=False).sum()
    sums["longest"] = (d.wait * (d.kind <= 3)).groupby(group, sort=False).max()
    names = ["", *key.cat.categories]
    sums.insert(0, "key", [names[number] for number in sums.index // slots])
    sums.insert(1, "slot", sums.index % slots + first)
    return sums


legs = typed(sys.argv[1])
print(f"ready pandas {pd.__version__}", flush=True)
for line in sys.stdin:
    command, what, *file = line.split()
    began = time.perf_counter()
    result = totals(typed(what), "queue") if command == "csv" else totals(legs, what)
    elapsed = time.perf_counter() - began
    if file:
        result.to_csv(file[0], header=False, index=False)
    print(f"{elapsed * 1000:.3f}", flush=True)
