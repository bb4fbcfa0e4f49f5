using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// What stands against issuing a draft: refusals, which must be mended, and warnings, which a secretary may overrule after having read them.
/// Outline and form are judged by the last day of the period, like the tree of units.
/// </summary>
public sealed class CheckBeforeIssuing(DanchuDatabase database, CheckAsks checkAsks, CheckRubrics checkRubrics, TimeProvider clock)
{
    private const int NamesShown = 5;

    /// <summary>The addressees, what prevents issuing, and what must have been seen first.</summary>
    public sealed record Result(IReadOnlyList<OrganisationId> Units, List<Refusal> Refusals, List<string> Warnings)
    {
        /// <summary>Those of the warnings that lint found in the rubrics; issuing all the same keeps them in the history.</summary>
        public List<string> RubricFindings { get; } = [];
    }

    public async Task<Result> ExecuteAsync(ReportingRound round, CancellationToken cancellationToken = default)
    {
        var result = new Result(await ChosenAsync(round, cancellationToken), [], []);
        await CheckUnitsAsync(round, result, cancellationToken);
        CheckDueOn(round, result);
        if (await database.RefuseEndedAsync(round.IssuerId, clock.Today(), cancellationToken) is { } ended)
        {
            result.Refusals.Add(ended);
        }

        if (!await database.Letterheads.AnyAsync(i => i.OrganisationId == round.IssuerId && i.Line == round.Line, cancellationToken))
        {
            result.Refusals.Add(new Refusal($"Chưa khai báo tên cơ quan ban hành, ký hiệu và người ký của đơn vị trên {InSentence.Of(round.Line)}. Đề nghị "
                + "quản trị khai báo ở trang của đơn vị."));
        }

        var asks = await database.Asks.AsNoTracking().Include(a => a.Outline).Include(a => a.Form).Where(a => a.RoundId == round.Id)
            .OrderBy(a => a.Ordinal).ToListAsync(cancellationToken);
        await checkAsks.ExecuteAsync(round, asks, result, cancellationToken);
        await checkRubrics.ExecuteAsync(round, asks, result, cancellationToken);
        CheckLetterDates.Against(round, asks, result);
        return result;
    }

    private Task<List<OrganisationId>> ChosenAsync(ReportingRound round, CancellationToken cancellationToken) =>
        database.RoundAddressees.Where(a => a.RoundId == round.Id).Select(a => a.OrganisationId).ToListAsync(cancellationToken);

    // The tree may have changed since the units were chosen.
    private async Task CheckUnitsAsync(ReportingRound round, Result result, CancellationToken cancellationToken)
    {
        if (result.Units.Count == 0)
        {
            result.Refusals.Add(new Refusal("Chưa chọn nơi nhận: đợt báo cáo phải có ít nhất một đơn vị."));
            return;
        }

        var eligible = database.EligibleUnits(new RoundPlace(round.IssuerId, round.Line, round.PassedOnFrom), round.Period!.To);
        var foreign = await database.Organisations
            .Where(o => database.RoundAddressees.Any(a => a.RoundId == round.Id && a.OrganisationId == o.Id) && !eligible.Any(e => e.Id == o.Id))
            .OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancellationToken);
        if (foreign.Count > 0)
        {
            result.Refusals.Add(new Refusal(
                $"{Names(foreign)} không còn trực thuộc đơn vị ban hành vào ngày {round.Period.To.Short()}; hãy bỏ khỏi nơi nhận."));
        }
    }

    private void CheckDueOn(ReportingRound round, Result result)
    {
        if (DueDate.AgainstPast("Hạn gửi", round.DueOn, clock.Today()) is { } passed)
        {
            result.Refusals.Add(new Refusal($"{passed} Hãy sửa hạn gửi."));
        }
    }

    internal static void CheckValidity(string what, DateOnly from, DateOnly? to, ReportingRound round, Result result)
    {
        var on = round.Period!.To;
        if (on < from)
        {
            result.Refusals.Add(new Refusal($"{what} chỉ dùng từ ngày {from.Short()}, kỳ báo cáo kết thúc ngày {on.Short()}."));
        }
        else if (on > to)
        {
            result.Refusals.Add(new Refusal($"{what} đã hết hiệu lực từ sau ngày {to.Value.Short()}, kỳ báo cáo kết thúc ngày {on.Short()}."));
        }
    }

    internal static string Names(List<string> names) => names.Count <= NamesShown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(NamesShown))} và {names.Count - NamesShown} đơn vị khác";
}
