using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Forms;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Checks and completes the reports that a round asks. Each refusal stands at its report: "Asks[1].OutlineId". No outline is asked twice of one kind of unit,
/// and a rubric belongs to one report.
/// </summary>
public sealed class PrepareAsks(DanchuDatabase database, TimeProvider clock)
{
    public async Task<IReadOnlyList<PreparedAsk>> ExecuteAsync(
        RoundPlace place, RoundContent content, List<Refusal> refusals, CancellationToken cancellationToken = default)
    {
        if (content.Asks.Count is 0 or > Ask.Most)
        {
            refusals.Add(content.Asks.Count == 0
                ? new Refusal("Chọn đề cương báo cáo.", Field(0, nameof(AskContent.OutlineId)))
                : new Refusal($"Một công văn yêu cầu nhiều nhất {Ask.Most} báo cáo.", nameof(content.Asks)));
            return [];
        }

        var asks = new List<PreparedAsk>();
        foreach (var (index, ask) in content.Asks.Index())
        {
            var outline = await FindOutlineAsync(place, index, ask, refusals, cancellationToken);
            var form = await FindFormAsync(place, index, ask, refusals, cancellationToken);
            var rubrics = await FindRubricsAsync(place, index, ask, refusals, cancellationToken);
            await CheckDueOnAsync(place, index, ask, refusals, cancellationToken);
            if (outline is not null)
            {
                asks.Add(new PreparedAsk(outline, form, rubrics, [.. ask.Kinds.Distinct()], ask.DueOn == content.DueOn ? null : ask.DueOn));
            }
        }

        CheckTwice(asks, refusals);
        return asks;
    }

    /// <summary>The field of one report, as its refusals name it.</summary>
    internal static string Field(int index, string name) => $"{nameof(RoundContent.Asks)}[{index}].{name}";

    private async Task<Outline?> FindOutlineAsync(
        RoundPlace place, int index, AskContent ask, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var outline = await database.OutlinesFor(place.IssuerId, place.PassedOnFrom).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Id == ask.OutlineId, cancellationToken);
        if (outline is null or { OwnerId: not null, Sections.Count: 0 })
        {
            var message = outline is null ? "Chọn đề cương báo cáo." : $"Đề cương “{outline.Name}” chưa có mục nào; hãy thêm các mục trước.";
            refusals.Add(new Refusal(message, Field(index, nameof(ask.OutlineId))));
        }

        return outline;
    }

    private async Task<StatisticalForm?> FindFormAsync(
        RoundPlace place, int index, AskContent ask, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var form = await database.FormsFor(place.IssuerId, place.PassedOnFrom).AsNoTracking().FirstOrDefaultAsync(f => f.Id == ask.FormId, cancellationToken);
        if (form is null && ask.FormId is not null)
        {
            refusals.Add(new Refusal("Biểu số liệu đã chọn không có trong danh mục.", Field(index, nameof(ask.FormId))));
        }

        if (form is { OwnerId: not null } && !form.Rows.Any())
        {
            refusals.Add(new Refusal($"Biểu số liệu “{form.Name}” chưa có dòng nào; hãy thêm các dòng trước.", Field(index, nameof(ask.FormId))));
        }

        return form;
    }

    private async Task<List<Rubric>> FindRubricsAsync(
        RoundPlace place, int index, AskContent ask, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var chosen = ask.RubricIds;
        var rubrics = await database.RubricsFor(place.IssuerId, place.PassedOnFrom)
            .AsNoTracking()
            .Where(r => chosen.Contains(r.Id))
            .OrderBy(r => r.Name)
            .ToListAsync(cancellationToken);
        if (rubrics.Count < chosen.Distinct().Count())
        {
            refusals.Add(new Refusal("Bảng tiêu chí đã chọn không có trong danh mục.", Field(index, nameof(ask.RubricIds))));
        }

        return rubrics;
    }

    private async Task CheckDueOnAsync(RoundPlace place, int index, AskContent ask, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (ask.DueOn is { } day && (DueDate.Against("Hạn gửi", day, clock.Today())
            ?? await DueDate.AgainstOwnAsync(database, day, place.PassedOnFrom, cancellationToken)) is { } message)
        {
            refusals.Add(new Refusal(message, Field(index, nameof(ask.DueOn))));
        }
    }

    private static void CheckTwice(List<PreparedAsk> asks, List<Refusal> refusals)
    {
        foreach (var (index, ask) in asks.Index())
        {
            if (asks.Take(index).Any(before => before.Outline.Id == ask.Outline.Id && Meet(before.Kinds, ask.Kinds)))
            {
                refusals.Add(new Refusal(
                    $"Đề cương “{ask.Outline.Name}” đã chọn ở một báo cáo khác cho cùng loại đơn vị.", Field(index, nameof(AskContent.OutlineId))));
            }

            if (ask.Rubrics.FirstOrDefault(rubric => asks.Take(index).Any(before => before.Rubrics.Any(r => r.Id == rubric.Id))) is { } twice)
            {
                refusals.Add(new Refusal($"Bảng tiêu chí “{twice.Name}” đã chọn ở một báo cáo khác.", Field(index, nameof(AskContent.RubricIds))));
            }
        }
    }

    private static bool Meet(IReadOnlyList<OrganisationKind> one, IReadOnlyList<OrganisationKind> other) =>
        one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();
}
