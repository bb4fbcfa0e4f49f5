using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.History;

/// <summary>Recomputes every chain of history from its lines and names each place where a line was changed, taken out or put in.</summary>
public sealed class VerifyHistory(DanchuDatabase database)
{
    public Task<HistoryVerdict> ExecuteAsync(CancellationToken cancellationToken = default) => ExecuteAsync([], cancellationToken);

    /// <param name="kept">Ends of chains of an earlier day, kept elsewhere: each must still stand where it stood.</param>
    public async Task<HistoryVerdict> ExecuteAsync(IReadOnlyCollection<KeptHead> kept, CancellationToken cancellationToken = default)
    {
        // One snapshot: lines and heads written meanwhile belong together or are not seen.
        await using var transaction = await database.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var heads = await database.HistoryHeads.AsNoTracking().ToDictionaryAsync(h => h.OrganisationId, cancellationToken);
        var breaks = new List<HistoryBreak>();
        var lines = 0L;
        HistoryLine? previous = null;
        await foreach (var line in database.History.AsNoTracking()
            .OrderBy(l => l.OrganisationId)
            .ThenBy(l => l.Sequence)
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            if (previous is not null && previous.OrganisationId != line.OrganisationId)
            {
                CheckEnd(previous, heads, breaks);
                previous = null;
            }

            CheckLine(line, previous, breaks);
            previous = line;
            lines++;
        }

        if (previous is not null)
        {
            CheckEnd(previous, heads, breaks);
        }

        // What is left had no line at all.
        breaks.AddRange(heads.Values.Where(h => h.Sequence > 0).Select(h => new HistoryBreak(h.OrganisationId, h.Sequence, HistoryFault.EndMissing)));
        breaks.AddRange(await CompareKeptAsync(kept, cancellationToken));
        return new HistoryVerdict(lines, breaks);
    }

    private async Task<IEnumerable<HistoryBreak>> CompareKeptAsync(IReadOnlyCollection<KeptHead> kept, CancellationToken cancellationToken)
    {
        var (units, numbers, hashes) = (
            kept.Select(k => k.OrganisationId.Value).ToArray(), kept.Select(k => k.Sequence).ToArray(), kept.Select(k => k.Hash).ToArray());
        var gone = await database.Database.SqlQuery<Gone>(
            $"""
            SELECT k.unit AS "Unit", k.number AS "Number", l.hash IS NULL AS "Cut"
            FROM unnest({units}, {numbers}, {hashes}) AS k (unit, number, hash)
            LEFT JOIN history l ON l.organisation_id = k.unit AND l.sequence = k.number
            WHERE l.hash IS DISTINCT FROM k.hash
            """).ToListAsync(cancellationToken);
        return gone.Select(g => new HistoryBreak(new(g.Unit), g.Number, g.Cut ? HistoryFault.Cut : HistoryFault.Rewritten));
    }

    private sealed record Gone(Guid Unit, long Number, bool Cut);

    private static void CheckLine(HistoryLine line, HistoryLine? previous, List<HistoryBreak> breaks)
    {
        var expected = (previous?.Sequence ?? 0) + 1;
        if (line.Sequence != expected)
        {
            breaks.Add(new HistoryBreak(line.OrganisationId, expected, HistoryFault.Missing));
        }
        else if (!string.Equals(line.PreviousHash, previous?.Hash ?? "", StringComparison.Ordinal))
        {
            breaks.Add(new HistoryBreak(line.OrganisationId, line.Sequence, HistoryFault.Unchained));
        }

        if (!string.Equals(line.Hash, RecordHistory.HashOf(line), StringComparison.Ordinal))
        {
            breaks.Add(new HistoryBreak(line.OrganisationId, line.Sequence, HistoryFault.Changed));
        }
    }

    private static void CheckEnd(HistoryLine last, Dictionary<OrganisationId, HistoryHead> heads, List<HistoryBreak> breaks)
    {
        heads.Remove(last.OrganisationId, out var head);
        if (head is null || head.Sequence < last.Sequence)
        {
            breaks.Add(new HistoryBreak(last.OrganisationId, last.Sequence, HistoryFault.Inserted));
        }
        else if (head.Sequence > last.Sequence)
        {
            breaks.Add(new HistoryBreak(last.OrganisationId, last.Sequence + 1, HistoryFault.EndMissing));
        }
        else if (!string.Equals(head.Hash, last.Hash, StringComparison.Ordinal))
        {
            breaks.Add(new HistoryBreak(last.OrganisationId, last.Sequence, HistoryFault.Changed));
        }
    }
}

/// <summary>Result of checking every chain.</summary>
public sealed record HistoryVerdict(long Lines, IReadOnlyList<HistoryBreak> Breaks)
{
    public bool Holds => Breaks.Count == 0;
}

/// <summary>The place where a chain breaks.</summary>
/// <param name="OrganisationId">Whose chain; the empty id is that of the whole system.</param>
/// <param name="Sequence">The first line that does not hold.</param>
public sealed record HistoryBreak(OrganisationId OrganisationId, long Sequence, HistoryFault Fault)
{
    public string Message => Fault switch
    {
        HistoryFault.Changed => $"Dòng {Sequence} đã bị sửa sau khi ghi.",
        HistoryFault.Missing => $"Thiếu dòng {Sequence}: đã bị xóa.",
        HistoryFault.Unchained => $"Dòng {Sequence} không nối với dòng trước: dòng trước đã bị thay hoặc dòng này đã bị chèn vào.",
        HistoryFault.Cut => $"Dòng {Sequence} có trong bản đầu chuỗi đã giữ nhưng không còn: các dòng cuối đã bị cắt.",
        HistoryFault.Rewritten => $"Dòng {Sequence} khác bản đầu chuỗi đã giữ: chuỗi đã bị viết lại.",
        HistoryFault.Inserted => $"Dòng {Sequence} nằm sau dòng cuối đã ghi nhận: đã bị chèn vào.",
        _ => $"Thiếu các dòng cuối, từ dòng {Sequence}: đã bị xóa.",
    };
}

/// <summary>How a chain of history is broken.</summary>
public enum HistoryFault
{
    Changed,
    Missing,
    Unchained,
    Inserted,
    EndMissing,

    /// <summary>An end that was kept elsewhere is no longer there.</summary>
    Cut,

    /// <summary>At an end that was kept elsewhere stands another line now.</summary>
    Rewritten,
}
