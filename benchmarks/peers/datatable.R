# data.table: Rscript datatable.R FILE. Flags and products are made within the time, then summed by GForce; sums of integer64, which are exact.
suppressMessages({ library(data.table); library(bit64) })
setDTthreads(2)
path <- commandArgs(TRUE)[1]
needed <- c("OfferedAt", "Queue", "Channel", "Direction", "Agent", "Outcome", "Wait", "Talk", "Hold", "Wrap", "Transfer", "Resolved", "Satisfaction", "Quality")

whole <- function(amount, units) { amount[is.na(amount)] <- 0; as.integer(round(amount * units)) }

# As in duckdb.mjs.
typed <- function(path) {
  d <- fread(path, select = needed, colClasses = list(factor = c("Queue", "Agent", "Channel", "Direction", "Outcome", "Transfer", "Resolved")), na.strings = "", tz = "UTC")
  people <- d$Channel != "Bot" & (d$Direction == "Inbound" | d$Channel == "Callback")
  kind <- match(d$Outcome, c("Answered", "Abandoned", "FlowedOut", "CallbackQueued"), nomatch = 5L) - 1L
  d[, .(queue = Queue, agent = Agent, offered = as.integer(floor(as.numeric(OfferedAt))),
        kind = fifelse(people, kind, fifelse(Channel != "Bot" & Outcome == "Answered", 5L, 6L)),
        wait = whole(Wait, 1e3), talk = whole(Talk, 1e3), hold = whole(Hold, 1e3), handle = whole(Talk + Hold + Wrap, 1e3),
        transfer = match(Transfer, c("Blind", "Consult"), nomatch = 0L), resolved = match(Resolved, c("no", "yes"), nomatch = 0L),
        satisfaction = nafill(as.integer(Satisfaction), fill = 0L), quality = whole(Quality, 1e6))]
}

totals <- function(d, grouping) {
  key <- if (startsWith(grouping, "agent")) d$agent else d$queue
  slot <- switch(grouping, "queue-halfhour" = d$offered %/% 1800L, "agent-day" = d$offered %/% 86400L, 0L)
  answered <- d$kind == 0L; abandoned <- d$kind == 1L; people <- d$kind <= 4L
  work <- d[, .(key = key, slot = slot,
    as.integer(people), as.integer(answered), as.integer(abandoned), as.integer(kind == 2L),
    as.integer(answered & wait <= 20000L), as.integer(abandoned & wait <= 20000L), as.integer(abandoned & wait < 5000L),
    as.integer(answered & transfer == 1L), as.integer(answered & transfer == 2L), as.integer(answered & resolved > 0L), as.integer(answered & resolved == 2L),
    as.integer(people & satisfaction == 4L), as.integer(people & satisfaction == 5L),
    as.integer64(wait * answered), as.integer64(wait * abandoned), as.integer64(talk), as.integer64(hold), as.integer64(handle), as.integer64(quality * people),
    as.integer64(as.numeric(handle) * handle), longest = wait * (kind <= 3L))]
  sums <- setdiff(names(work), c("key", "slot", "longest"))
  by <- if (length(slot) > 1) c("key", "slot") else "key"
  result <- work[, lapply(.SD, sum), by = by, .SDcols = sums]
  result[, longest := work[, .(longest = max(longest)), by = by]$longest]
  if (length(slot) == 1) result[, slot := 0L]
  setcolorder(result, c("key", "slot"))
}

legs <- typed(path)
cat(sprintf("ready R data.table %s\n", packageVersion("data.table")))
input <- file("stdin", "r")
while (length(line <- readLines(input, 1))) {
  words <- strsplit(line, " ")[[1]]
  began <- proc.time()[["elapsed"]]
  result <- if (words[1] == "csv") totals(typed(words[2]), "queue") else totals(legs, words[2])
  elapsed <- (proc.time()[["elapsed"]] - began) * 1000
  if (length(words) == 3) fwrite(result, words[3], col.names = FALSE, quote = FALSE, scipen = 100)
  cat(sprintf("%.3f\n", elapsed))
}
