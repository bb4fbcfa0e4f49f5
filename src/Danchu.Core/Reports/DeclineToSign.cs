using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports;

/// <summary>Back to drafting inside the unit: the signer gives it back with a reason, or the clerk takes back what is not signed yet.</summary>
[Named("Người ký trả lại để sửa", Formerly = ["GiveBack", "TakeBack"])]
public sealed class DeclineToSign(LoadReport loadReport, MakeChange makeChange, Notify notify)
{
    public const int ReasonLimit = 2_000;

    /// <param name="Reason">Asked of a signer; a clerk who takes the report back need not say why.</param>
    public sealed record Input(AssignmentId AssignmentId, string? Reason);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => DeclineAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> DeclineAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
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
        var unit = new NotifiedUnit(file.Organisation.Id, file.Assignment.Id);
        if (!takesBack)
        {
            notify.ReportDeclined(unit, actor, file.Assignment.Subject, reason);
        }

        await notify.SettledAsync(unit, cancellationToken);

        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value),
            new { State = ReportState.HandedOver }, new { State = ReportState.Drafting, Reason = reason });
        return default(Done);
    }

    private static Refusal? Refuse(OpenedReport file, string reason, bool takesBack) => file.Refuse(ReportDeed.DeclineToSign) ?? reason.Length switch
    {
        0 when !takesBack => new Refusal("Hãy ghi lý do chuyển lại để người soạn biết phải sửa gì.", nameof(Input.Reason)),
        > ReasonLimit => new Refusal($"Lý do dài {reason.Length} ký tự, tối đa {ReasonLimit} ký tự.", nameof(Input.Reason)),
        _ => null,
    };
}
