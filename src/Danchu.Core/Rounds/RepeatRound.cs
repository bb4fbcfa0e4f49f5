using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Mở đợt như năm trước: a draft with all that an earlier round asked, its years moved on, outline, form and rubrics in their versions of today, and the
/// units that were asked, or who followed them. Nothing is sent: the secretary reads the draft and issues it.
/// </summary>
[Named("Mở đợt như đợt trước")]
public sealed partial class RepeatRound(
    DanchuDatabase database, FindRound findRound, DraftRound draftRound, ChooseAddressees choose, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(RoundId RoundId);

    /// <param name="Units">How many are chosen in the draft.</param>
    /// <param name="LeftOut">Rubrics that no version of is in force any more.</param>
    public sealed record Repeated(RoundId RoundId, int Units, IReadOnlyList<string> LeftOut);

    public Task<Outcome<Repeated>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        _ => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => RepeatAsync(actor, round, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Repeated>> RepeatAsync(Actor actor, ReportingRound before, CancellationToken cancellationToken)
    {
        if (before.Refuse(RoundDeed.RepeatRound) is { } refusal)
        {
            return refusal;
        }

        // What was withdrawn is drafted again for the same year.
        var again = before.State == RoundState.Withdrawn;
        var years = again ? 0 : YearsOn(before.DueOn, clock.Today());
        var (asks, leftOut) = await AsksAsync(before, years, cancellationToken);
        var content = new RoundContent(
            PeriodOn(before.Period!, years), asks, before.DueOn.AddYears(years), MoveOn(before.Subject, before, years), MoveOn(before.Letter, before, years))
        {
            DraftingUnit = before.DraftingUnit,
            Addressees = before.Addressees,
            Recipients = before.Recipients,
            Signature = before.Signature,
            AnnexesByReport = before.AnnexesByReport,
        };
        var units = await UnitsAsync(before.Id, cancellationToken);
        var draft = new DraftRound.Input(before.IssuerId, before.Line, content) { PassedOnFrom = again ? before.PassedOnFrom : null };
        return await draftRound.ExecuteAsync(actor, draft, cancellationToken).ThenAsync(round => choose
            .ExecuteAsync(actor, new(round, Add: units), cancellationToken)
            .ThenAsync(chosen => (Outcome<Repeated>)new Repeated(round, chosen.Total, leftOut)));
    }

    // The same day of the first year in which it is still to come.
    private static int YearsOn(DateOnly dueOn, DateOnly today)
    {
        var years = Math.Max(1, today.Year - dueOn.Year);
        return dueOn.AddYears(years) > today ? years : years + 1;
    }

    private static PeriodChoice PeriodOn(ReportingPeriod period, int years) => period.Kind == PeriodKind.Own
        ? PeriodChoice.Own(
            YearsInName().Replace(period.Name, match => Moved(match.ValueSpan, years)), period.From.AddYears(years), period.To.AddYears(years))
        : PeriodChoice.Of(period) with { Year = period.Year + years };

    /// <summary>"năm 2023", "năm 2024" of a round for 2023 and its due date move on; years of laws and of other letters stay.</summary>
    private static string MoveOn(string text, ReportingRound before, int years)
    {
        var (due, next) = (before.DueOn.Short(), before.DueOn.AddYears(years).Short());
        var year = before.Period!.To.Year;
        return YearsInText().Replace(text, match =>
        {
            var stated = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
            return stated == year || stated == year + 1 ? Moved(match.ValueSpan, years) : match.Value;
        }).Replace(due, next, StringComparison.Ordinal);
    }

    private static string Moved(ReadOnlySpan<char> year, int years) =>
        (int.Parse(year, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture);

    private async Task<OutlineId> NewestOutlineAsync(OutlineId id, CancellationToken cancellationToken) => await database.Outlines
        .Where(o => database.Outlines.Any(old => old.Id == id && old.Key == o.Key)).OrderByDescending(o => o.Version).Select(o => o.Id)
        .FirstAsync(cancellationToken);

    private async Task<FormId?> NewestFormAsync(FormId? id, CancellationToken cancellationToken) => await database.Forms
        .Where(f => database.Forms.Any(old => old.Id == id && old.Key == f.Key)).OrderByDescending(f => f.Version).Select(f => (FormId?)f.Id)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<(List<AskContent> Asks, List<string> LeftOut)> AsksAsync(ReportingRound before, int years, CancellationToken cancellationToken)
    {
        var (asks, leftOut) = (new List<AskContent>(), new List<string>());
        foreach (var ask in await database.Asks.AsNoTracking().Where(a => a.RoundId == before.Id).OrderBy(a => a.Ordinal).ToListAsync(cancellationToken))
        {
            var (rubrics, gone) = await RubricsAsync(before, ask.Id, before.Period!.To.AddYears(years), cancellationToken);
            leftOut.AddRange(gone);
            asks.Add(new AskContent(await NewestOutlineAsync(ask.OutlineId, cancellationToken), await NewestFormAsync(ask.FormId, cancellationToken))
            {
                RubricIds = rubrics,
                Kinds = ask.ForKinds,
                DueOn = ask.DueOn?.AddYears(years),
            });
        }

        return (asks, leftOut);
    }

    private async Task<(List<RubricId> InForce, List<string> LeftOut)> RubricsAsync(
        ReportingRound before, AskId ask, DateOnly on, CancellationToken cancellationToken)
    {
        var asked = await database.RoundRubrics.Where(r => r.AskId == ask)
            .Join(database.Rubrics, r => r.RubricId, r => r.Id, (_, rubric) => new { rubric.Key, rubric.Name }).ToListAsync(cancellationToken);
        var keys = asked.ConvertAll(r => r.Key);
        var inForce = await database.RubricsFor(before.IssuerId, passedOnFrom: null)
            .Where(r => keys.Contains(r.Key) && r.ValidFrom <= on && (r.ValidTo == null || r.ValidTo >= on))
            .Select(r => new { r.Id, r.Key, r.Version }).ToListAsync(cancellationToken);
        var newest = inForce.GroupBy(r => r.Key, StringComparer.Ordinal).Select(same => same.MaxBy(r => r.Version)!).ToList();
        var kept = newest.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return (newest.ConvertAll(r => r.Id), [.. asked.Where(r => !kept.Contains(r.Key)).Select(r => r.Name)]);
    }

    // Those that were merged or renamed since hand the duty to who followed them; whoever is not below the issuer any more is not taken.
    private async Task<List<OrganisationId>> UnitsAsync(RoundId before, CancellationToken cancellationToken)
    {
        var asked = await database.Assignments.Where(a => a.RoundId == before).Select(a => a.OrganisationId)
            .Union(database.RoundAddressees.Where(a => a.RoundId == before && !database.Assignments.Any(s => s.RoundId == before))
                .Select(a => a.OrganisationId))
            .ToListAsync(cancellationToken);
        var followers = await database.Successions.Where(s => asked.Contains(s.PredecessorId)).Select(s => s.SuccessorId).ToListAsync(cancellationToken);
        return [.. asked.Union(followers)];
    }

    [GeneratedRegex("(?<=năm )20[0-9]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearsInText();

    [GeneratedRegex("20[0-9]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearsInName();
}
