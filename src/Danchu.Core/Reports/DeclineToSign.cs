using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports;

/// <summary>Back to drafting inside the unit: the signer gives it back with a reason, or the clerk takes back what is not signed yet.</summary>
public sealed class DeclineToSign(DanchuDatabase database, LoadReport loadReport, RecordHistory history, TimeProvider clock)
{
    public const int ReasonLimit = 2_000;

    /// <param name="Reason">Asked of a signer; a clerk who takes his own back need not say why.</param>
    public sealed record Input(AssignmentId AssignmentId, string? Reason);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var opened = await loadReport.LockAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        var takesBack = file.Rights.Writes && file.Report.HandedOverBy == actor.PersonId;
        if (!file.Rights.Signs && !takesBack)
        {
            return Denial.Forbidden;
        }

        var reason = InputText.Lines(input.Reason).Trim();
        if (Refuse(file, reason, takesBack) is { } refusal)
        {
            return refusal;
        }

        file.Report.State = ReportState.Drafting;
        file.Report.InsideReturnReason = reason;
        if (!takesBack)
        {
            database.Notices.Add(new Notice
            {
                OrganisationId = file.Organisation.Id,
                Kind = NoticeKind.GivenBackInside,
                Text = $"{actor.Name} chuyển lại báo cáo “{file.Round.Subject}”: {reason}",
                Href = Address.Assignments.Overview(input.AssignmentId),
                At = clock.GetUtcNow(),
            });
        }

        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(DeclineToSign), ("report", file.Report.Id.Value),
            new { State = ReportState.HandedOver }, new { State = ReportState.Drafting, Reason = reason }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }

    private static Refusal? Refuse(OpenedReport file, string reason, bool takesBack) => file.Refuse(ReportDeed.DeclineToSign) ?? reason.Length switch
    {
        0 when !takesBack => new Refusal("Hãy ghi lý do chuyển lại để người soạn biết phải sửa gì.", nameof(Input.Reason)),
        > ReasonLimit => new Refusal($"Lý do dài {reason.Length} ký tự, tối đa {ReasonLimit} ký tự.", nameof(Input.Reason)),
        _ => null,
    };
}
