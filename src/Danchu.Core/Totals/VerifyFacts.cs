using System.Data;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// Adds up all packed facts again and compares with the stored totals, and the packed facts with the reports they came from. All is read as of one moment;
/// acceptances go on meanwhile. There must be no difference.
/// </summary>
public sealed class VerifyFacts(DanchuDatabase database)
{
    /// <param name="period">Only this period, or all.</param>
    public async Task<IReadOnlyList<FactDifference>> ExecuteAsync(PeriodId? period = null, CancellationToken cancellationToken = default)
    {
        await using var moment = await database.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var connection = database.FactConnection();
        var indicators = await database.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        var differences = new List<FactDifference>();
        foreach (var counted in await CountedPeriod.ReadAsync(connection, period, cancellationToken))
        {
            differences.AddRange(await CompareTotalsAsync(connection, counted, indicators, cancellationToken));
        }

        differences.AddRange(await ComparePackedFacts.ReadAsync(connection, period, indicators, cancellationToken));
        differences.AddRange(await CompareOwnership.ReadAsync(connection, period, indicators, cancellationToken));
        return differences;
    }

    private static async Task<IEnumerable<FactDifference>> CompareTotalsAsync(
        NpgsqlConnection connection, CountedPeriod counted, List<Indicator> indicators, CancellationToken cancellationToken)
    {
        var sheets = await SumPackedFacts.ReadAsync(connection, counted, cancellationToken);
        var kept = await KeptTotals.ReadAsync(connection, counted, cancellationToken);
        var totals = KeptTotals.Differing(kept, sheets.Totals).Select(d =>
            Difference(
                counted, FactDifferenceKind.Total, d.OrganisationId, d.Level,
                $"Tổng đang giữ của {d.Kept?.Units ?? 0} đơn vị, cộng lại được {d.Counted.Units} đơn vị{Where(d, indicators)}."));
        var misplaced = sheets.Misplaced.Select(s =>
            Difference(
                counted, FactDifferenceKind.Superiors, s.OrganisationId, s.Level,
                "Số liệu đã cộng cho các cấp trên không còn đúng với cây tổ chức ngày cuối kỳ."));
        return totals.Concat(misplaced);
    }

    private static string Where(DifferingTotal difference, List<Indicator> indicators)
    {
        var keys = difference.Counted.DifferentSlots(difference.Kept ?? new UnitCount())
            .Select(slot => indicators.Find(i => i.Slot == slot)?.Key ?? $"(ô {slot})").ToList();
        return keys.Count == 0 ? "" : "; chỉ tiêu khác nhau: " + string.Join(", ", keys);
    }

    private static FactDifference Difference(CountedPeriod counted, FactDifferenceKind kind, Guid organisation, Level level, string what) =>
        new(kind, counted.PeriodId, counted.Line, new(organisation), level, what);
}
