using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring.Leagues;
using Danchu.Core.Totals;
using Danchu.Core.Verification.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Verification;

/// <summary>Verifies one kind of what is kept, whichever room knows how, and says what was found in the same words.</summary>
public sealed class VerifyKind(DanchuDatabase database, VerifyFacts facts, VerifyScores scores, VerifyHistory history, VerifyDocuments documents)
{
    /// <param name="part">Told before each part of the documents, from 0.</param>
    public Task<VerificationResult> ReadAsync(VerificationKind kind, Func<int, Task>? part, CancellationToken cancellationToken) => kind switch
    {
        VerificationKind.Facts => FactsAsync(cancellationToken),
        VerificationKind.Scores => ScoresAsync(cancellationToken),
        VerificationKind.History => HistoryAsync(cancellationToken),
        VerificationKind.Documents => documents.ExecuteAsync(part, cancellationToken),
    };

    private async Task<VerificationResult> FactsAsync(CancellationToken cancellationToken)
    {
        var found = await facts.ExecuteAsync(cancellationToken: cancellationToken);
        var sheets = await database.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM fact_sheets").SingleAsync(cancellationToken);
        var names = await NamesAsync(found.Select(d => d.OrganisationId), cancellationToken);
        return Of(sheets, found.Select(d => ($"{NameOf(names, d.OrganisationId)}, {d.Line.Label()}, kỳ {d.PeriodId}", d.What)));
    }

    private async Task<VerificationResult> ScoresAsync(CancellationToken cancellationToken)
    {
        var result = await scores.ExecuteAsync(cancellationToken: cancellationToken);
        return Of(result.Sheets, result.Differences.Select(d => ("", $"{d} (phiếu mã {d.ScorecardId})")));
    }

    private async Task<VerificationResult> HistoryAsync(CancellationToken cancellationToken)
    {
        var verdict = await history.ExecuteAsync(cancellationToken);
        var names = await NamesAsync(verdict.Breaks.Select(b => b.OrganisationId), cancellationToken);
        return Of(verdict.Lines, verdict.Breaks.Select(b => ($"Lịch sử của {NameOf(names, b.OrganisationId)}", b.Message)));
    }

    private static VerificationResult Of(long examined, IEnumerable<(string Place, string What)> found)
    {
        var differences = new DifferenceList { Examined = examined };
        foreach (var (place, what) in found)
        {
            differences.Add(place, what);
        }

        return differences.ToResult();
    }

    private Task<Dictionary<OrganisationId, string>> NamesAsync(IEnumerable<OrganisationId> units, CancellationToken cancellationToken)
    {
        var ids = units.Distinct().Take(DifferenceList.Kept).ToList();
        return database.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
    }

    private static string NameOf(Dictionary<OrganisationId, string> names, OrganisationId unit) =>
        names.TryGetValue(unit, out var name) ? $"{name} (mã {unit})" : unit == default ? "toàn hệ thống" : unit.ToString();
}
