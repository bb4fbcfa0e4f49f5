using System.Security.Cryptography;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Takes what the clerk has chosen from the uploaded Word file into the report: texts and figures in one transaction, by the rules of the screens where
/// they are typed. What stood there before stays in the history of the report.
/// </summary>
[Named("Đưa tệp Word vào báo cáo")]
public sealed class TakeInReport(
    DanchuDatabase database, LoadReport loadReport, ShowIntake showIntake, SaveSection saveSection, EnterFigures enterFigures, MakeChange makeChange)
{
    /// <param name="Stamp">Of what the clerk saw.</param>
    public sealed record Input(AssignmentId AssignmentId, string Stamp, IntakeChoices Choices);

    /// <summary>How many sections and figures changed.</summary>
    public sealed record Taken(int Sections, int Figures);

    public Task<Outcome<Taken>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => OpenPlanAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Taken>> OpenPlanAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.TakeInReport) is { } refusal)
        {
            return refusal;
        }

        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        if (await showIntake.OpenAsync(actor, file, input.Choices, cancellationToken) is not { } plan)
        {
            return new Refusal("Tệp đã bị bỏ hoặc đã quá một ngày. Hãy tải tệp lên lại.");
        }

        if (Refuse(plan, input) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        return await TakeAsync(change, actor, file, plan, cancellationToken);
    }

    private static List<Refusal> Refuse(IntakePlan plan, Input input) => string.Equals(plan.View.Stamp, input.Stamp, StringComparison.Ordinal)
        ? [.. plan.Open]
        : [new Refusal("Trong lúc bạn xem, báo cáo hoặc tệp đã thay đổi (người khác vừa lưu, hoặc bạn tải tệp khác lên). Dưới đây là so sánh mới: hãy xem lại "
            + "rồi đưa vào một lần nữa.")];

    private async Task<Outcome<Taken>> TakeAsync(Change change, Actor actor, OpenedReport file, IntakePlan plan, CancellationToken cancellationToken)
    {
        var entered = await enterFigures.StepAsync(change, actor, file, plan.Entries, cancellationToken);
        if (entered is not Outcome<int>.Done { Value: var figures })
        {
            return entered.NotDoneAs<Taken>();
        }

        var namesMore = false;
        foreach (var text in plan.Texts)
        {
            var saved = await saveSection.StepAsync(
                change, actor, file, new SaveSection.Input(file.Assignment.Id, text.Key, text.Text, text.Revision), cancellationToken);
            if (saved is Outcome<SaveSection.Saved>.Refused { Reasons: var reasons })
            {
                return reasons.Select(reason => reason with { Field = $"Section.{text.Key}" }).ToList();
            }

            namesMore |= saved is Outcome<SaveSection.Saved>.Done { Value.NamesMore: true };
        }

        if (namesMore)
        {
            await saveSection.CountNamedAsync(change, actor, file, cancellationToken);
        }

        await RecordAsync(change, actor, file, plan, figures, cancellationToken);
        return new Taken(plan.Texts.Count, figures);
    }

    private async Task RecordAsync(Change change, Actor actor, OpenedReport file, IntakePlan plan, int figures, CancellationToken cancellationToken)
    {
        var upload = await database.UploadedReports.SingleAsync(u => u.AssignmentId == file.Assignment.Id && u.PersonId == actor.PersonId, cancellationToken);
        database.UploadedReports.Remove(upload);
        if (plan.Texts.Count + figures > 0)
        {
            change.Record(
                file.Organisation.Id, ("report", file.Report.Id.Value), null,
                new
                {
                    upload.FileName,
                    Size = upload.Content.Length,
                    Hash = Convert.ToHexStringLower(SHA256.HashData(upload.Content)),
                    TakenSections = plan.Texts.Select(t => t.Key),
                    TakenFigures = plan.Entries.Select(e => e.Indicator),
                });
        }
    }
}
