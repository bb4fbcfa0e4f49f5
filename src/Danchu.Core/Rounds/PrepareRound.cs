using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Forms;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Checks what was filled in of a round and completes it; used when a round is opened and each time it is edited.</summary>
public sealed class PrepareRound(DanchuDatabase database, FindPeriod findPeriod, TimeProvider clock)
{
    public async Task<Outcome<PreparedRound>> ExecuteAsync(RoundPlace place, RoundContent content, CancellationToken cancellationToken = default)
    {
        var refusals = new List<Refusal>();
        var outline = await FindOutlineAsync(content, refusals, cancellationToken);
        var form = await FindFormAsync(content, refusals, cancellationToken);
        var rubrics = await FindRubricsAsync(place, content, refusals, cancellationToken);
        var subject = EnteredText.Line(refusals, content.Subject, "Trích yếu", ReportingRound.SubjectLimit, nameof(content.Subject));
        var letter = EnteredText.Lines(refusals, content.Letter, "Nội dung công văn", ReportingRound.LetterLimit, nameof(content.Letter));
        var unit = EnteredText.Line(
            refusals, content.DraftingUnit, "Ký hiệu đơn vị soạn thảo", ReportingRound.DraftingUnitLimit, nameof(content.DraftingUnit));
        await CheckDueOnAsync(place, content, refusals, cancellationToken);
        if (await database.RefuseEndedAsync(place.IssuerId, clock.Today(), cancellationToken) is { } ended)
        {
            refusals.Add(ended);
        }

        // The period is made only when nothing else is wrong; what is wrong with it is said together with the rest.
        var found = await findPeriod.ExecuteAsync(content.Period, cancellationToken);
        if (found is Outcome<ReportingPeriod>.Refused(var reasons))
        {
            return (List<Refusal>)[.. reasons, .. refusals];
        }

        var period = ((Outcome<ReportingPeriod>.Done)found).Value;
        await CheckPlaceAsync(place, period, refusals, cancellationToken);
        if (DueDate.AgainstPeriod(content.DueOn, period) is { } early)
        {
            refusals.Add(new Refusal(early, nameof(content.DueOn)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var completed = await CompleteAsync(place, period, outline!, form, content.DueOn!.Value, (subject, letter, unit), cancellationToken);
        return completed with { Rubrics = rubrics };
    }

    private async Task<Outline?> FindOutlineAsync(RoundContent content, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var outline = await database.Outlines.AsNoTracking().FirstOrDefaultAsync(o => o.Id == content.OutlineId, cancellationToken);
        if (outline is null)
        {
            refusals.Add(new Refusal("Chọn đề cương báo cáo.", nameof(content.OutlineId)));
        }

        return outline;
    }

    private async Task<StatisticalForm?> FindFormAsync(RoundContent content, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var form = await database.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == content.FormId, cancellationToken);
        if (form is null && content.FormId is not null)
        {
            refusals.Add(new Refusal("Biểu số liệu đã chọn không có trong danh mục.", nameof(content.FormId)));
        }

        return form;
    }

    private async Task<List<Rubric>?> FindRubricsAsync(RoundPlace place, RoundContent content, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (content.RubricIds is not { } chosen)
        {
            return null;
        }

        var rubrics = await database.RubricsFor(place.IssuerId, place.PassedOnFrom)
            .AsNoTracking()
            .Where(r => chosen.Contains(r.Id))
            .OrderBy(r => r.Name)
            .ToListAsync(cancellationToken);
        if (rubrics.Count < chosen.Distinct().Count())
        {
            refusals.Add(new Refusal("Bảng tiêu chí đã chọn không có trong danh mục.", nameof(content.RubricIds)));
        }

        return rubrics;
    }

    private async Task CheckDueOnAsync(RoundPlace place, RoundContent content, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var message = content.DueOn is { } dueOn
            ? DueDate.Against("Hạn gửi", dueOn, clock.Today()) ?? await DueDate.AgainstOwnAsync(database, dueOn, place.PassedOnFrom, cancellationToken)
            : "Nhập hạn gửi báo cáo, ví dụ 09/11/2023.";
        if (message is not null)
        {
            refusals.Add(new Refusal(message, nameof(content.DueOn)));
        }
    }

    private async Task CheckPlaceAsync(RoundPlace place, ReportingPeriod period, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (!await database.EligibleUnits(place, period.To).AnyAsync(cancellationToken))
        {
            refusals.Add(new Refusal(
                $"Đơn vị ban hành không có đơn vị cấp dưới nào trên {InSentence.Of(place.Line)} vào ngày {period.To.Short()} (ngày cuối kỳ báo cáo).",
                nameof(DraftRound.Input.Line)));
        }
    }

    private async Task<PreparedRound> CompleteAsync(
        RoundPlace place,
        ReportingPeriod period,
        Outline outline,
        StatisticalForm? form,
        DateOnly dueOn,
        (string Subject, string Letter, string Unit) texts,
        CancellationToken cancellationToken)
    {
        var subject = texts.Subject.Length > 0 ? texts.Subject : DefaultLetter.SubjectOf(outline, period);
        var prepared = new PreparedRound(period, outline, form, dueOn, subject, texts.Letter, texts.Unit);
        if (prepared.Letter.Length > 0)
        {
            return prepared;
        }

        var issuer = await database.IssuerNameAsync(place.IssuerId, place.Line, cancellationToken);
        return prepared with { Letter = DefaultLetter.TextOf(prepared, issuer, place.Line) };
    }
}
