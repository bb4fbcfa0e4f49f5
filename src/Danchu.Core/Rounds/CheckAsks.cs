using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The reports of a draft before it is issued: each is asked of somebody, everybody addressed is asked something, outlines and forms are in force and made for
/// who has to fill them.
/// </summary>
public sealed class CheckAsks(DanchuDatabase database, TimeProvider clock)
{
    private sealed record Unit(OrganisationId Id, string Name, OrganisationKind Kind);

    public async Task ExecuteAsync(ReportingRound round, List<Ask> asks, CheckBeforeIssuing.Result result, CancellationToken cancellationToken = default)
    {
        var units = await database.RoundAddressees.Where(a => a.RoundId == round.Id)
            .Join(database.Organisations, a => a.OrganisationId, o => o.Id, (_, o) => o)
            .OrderBy(o => o.Name).Select(o => new Unit(o.Id, o.Name, o.Kind)).ToListAsync(cancellationToken);
        CheckReach(asks, units, result);
        foreach (var ask in asks)
        {
            CheckDueOn(ask, result);
            var asked = units.FindAll(u => ask.IsOf(u.Kind));
            var outline = $"Đề cương “{ask.Outline!.Name}”";
            CheckBeforeIssuing.CheckValidity(outline, ask.Outline.ValidFrom, ask.Outline.ValidTo, round, result);
            WarnOfKinds(outline, ask.Outline.ForKinds, asked, result);
            WarnOfRemarks(outline, ask.Outline, result);
            if (ask.Outline.Line != round.Line)
            {
                result.Warnings.Add($"{outline} soạn cho {InSentence.Of(ask.Outline.Line)}, đợt báo cáo này thuộc {InSentence.Of(round.Line)}.");
            }

            if (ask.Form is { } form)
            {
                CheckBeforeIssuing.CheckValidity($"Biểu số liệu “{form.Name}”", form.ValidFrom, form.ValidTo, round, result);
                WarnOfKinds($"Biểu số liệu “{form.Name}”", form.ForKinds, asked, result);
                result.Warnings.AddRange(form.OwnerId is null ? [] : LintForm.Of(form).Select(remark => $"Biểu số liệu “{form.Name}”: {remark.Message}"));
            }
        }
    }

    private static void CheckReach(List<Ask> asks, List<Unit> units, CheckBeforeIssuing.Result result)
    {
        if (units.Count == 0)
        {
            return;
        }

        result.Refusals.AddRange(asks.Where(ask => !units.Exists(u => ask.IsOf(u.Kind))).Select(ask => new Refusal(
            $"Không đơn vị nào trong nơi nhận phải làm báo cáo theo đề cương “{ask.Outline!.Name}”; hãy thêm nơi nhận hoặc bỏ báo cáo này.")));
        var unasked = units.FindAll(u => !asks.Exists(ask => ask.IsOf(u.Kind)));
        if (unasked.Count > 0)
        {
            result.Refusals.Add(new Refusal(
                $"Công văn không yêu cầu báo cáo nào của {CheckBeforeIssuing.Names(unasked.ConvertAll(u => u.Name))}; hãy bỏ khỏi nơi nhận hoặc sửa "
                + "loại đơn vị của báo cáo."));
        }
    }

    private void CheckDueOn(Ask ask, CheckBeforeIssuing.Result result)
    {
        if (ask.DueOn is { } day && DueDate.AgainstPast("Hạn gửi", day, clock.Today()) is { } passed)
        {
            result.Refusals.Add(new Refusal($"Báo cáo theo đề cương “{ask.Outline!.Name}”: {InSentence.Lowered(passed)} Hãy sửa hạn gửi."));
        }
    }

    // Those of the catalogue were looked through when they were made.
    private static void WarnOfRemarks(string what, Outline outline, CheckBeforeIssuing.Result result)
    {
        if (outline.OwnerId is not null)
        {
            result.Warnings.AddRange(LintOutline.Of(outline).Select(remark => remark.Key is { } key
                ? $"{what}, mục {outline.CitedNumber(key)}: {remark.Message}"
                : $"{what}: {remark.Message}"));
        }
    }

    private static void WarnOfKinds(string what, List<OrganisationKind> kinds, List<Unit> asked, CheckBeforeIssuing.Result result)
    {
        var others = asked.FindAll(u => kinds.Count > 0 && !kinds.Contains(u.Kind));
        if (others.Count > 0)
        {
            result.Warnings.Add($"{what} không soạn cho loại đơn vị của {CheckBeforeIssuing.Names(others.ConvertAll(u => u.Name))}.");
        }
    }
}
