using Danchu.Core.Operations;
using Danchu.Core.Rounds;

namespace Danchu.Core.Reports;

/// <summary>What people do with a report; each is an operation. Who may do it is said by <see cref="ReportRights"/>.</summary>
public enum ReportDeed
{
    SaveSection,
    EnterFigures,
    AnswerFindings,
    UploadReport,
    TakeInReport,
    SubmitForSignature,

    /// <summary>The signer sends it back to be mended, or who submitted it takes it back.</summary>
    DeclineToSign,
    SignReport,
    AttachSignedFile,
    ReplaceSignedFile,
    WithdrawSignedFile,
    AcceptReport,
    ReturnReport,
}

/// <summary>When something may be done with a report: every state and deed has its answer here, for operations and pages alike.</summary>
public static class ReportLifecycle
{
    private const string Draft = "Báo cáo không còn ở trạng thái đang soạn";

    private static readonly Refusal NotSubmitted = new("Báo cáo không ở trạng thái chờ ký.");
    private static readonly Refusal SameHand = new("Người trình không tự ký: cần một người ký khác của đơn vị.");

    public static Transition<ReportState> Of(ReportState state, ReportDeed deed) => (deed, state) switch
    {
        (ReportDeed.SubmitForSignature, ReportState.Drafting) => ReportState.HandedOver,
        (ReportDeed.SaveSection or ReportDeed.EnterFigures or ReportDeed.AnswerFindings, ReportState.Drafting) => state,
        (ReportDeed.UploadReport or ReportDeed.TakeInReport, ReportState.Drafting) => state,
        (ReportDeed.SaveSection, _) => new Refusal($"{Draft} nên không sửa được. Hãy sao chép phần vừa viết trước khi rời trang."),
        (ReportDeed.EnterFigures, _) => new Refusal($"{Draft} nên không sửa được số liệu."),
        (ReportDeed.AnswerFindings, _) => new Refusal($"{Draft} nên không ghi được giải trình."),
        (ReportDeed.UploadReport, _) => new Refusal($"{Draft} nên không nhận tệp."),
        (ReportDeed.TakeInReport, _) => new Refusal($"{Draft} nên không lấy tệp vào được."),
        (ReportDeed.SubmitForSignature, _) => new Refusal($"{Draft}."),
        (ReportDeed.DeclineToSign, ReportState.HandedOver) => ReportState.Drafting,
        (ReportDeed.SignReport, ReportState.HandedOver) => ReportState.Sent,
        (ReportDeed.DeclineToSign or ReportDeed.SignReport, _) => NotSubmitted,
        (ReportDeed.AttachSignedFile, ReportState.Sent or ReportState.Accepted) => state,
        (ReportDeed.AttachSignedFile, _) => new Refusal("Chỉ đính kèm được bản ký sau khi báo cáo đã ký và gửi."),
        (ReportDeed.ReplaceSignedFile or ReportDeed.WithdrawSignedFile, ReportState.Sent or ReportState.Accepted) => state,
        (ReportDeed.ReplaceSignedFile or ReportDeed.WithdrawSignedFile, _) =>
            new Refusal("Chỉ thay hoặc rút được bản ký của báo cáo đã ký, đã gửi và chưa bị trả lại."),
        (ReportDeed.AcceptReport, ReportState.Sent) => ReportState.Accepted,
        (ReportDeed.AcceptReport, ReportState.Accepted) => new Refusal("Báo cáo này đã được tiếp nhận."),
        (ReportDeed.AcceptReport, ReportState.Returned) => new Refusal("Báo cáo này đã được trả lại đơn vị nên không tiếp nhận được nữa."),
        (ReportDeed.AcceptReport, _) => new Refusal("Báo cáo không ở trạng thái chờ tiếp nhận."),
        (ReportDeed.ReturnReport, ReportState.Sent or ReportState.Accepted) => ReportState.Returned,
        (ReportDeed.ReturnReport, _) => new Refusal("Chỉ trả lại được bản đã gửi hoặc đã tiếp nhận và là bản mới nhất."),
    };

    /// <summary>All that stands against signing at this moment: state, round and role.</summary>
    /// <param name="submittedBySigner">Whether who signs is who submitted it.</param>
    public static IEnumerable<Refusal> RefuseSigning(ReportState state, RoundState round, bool submittedBySigner)
    {
        if (Of(state, ReportDeed.SignReport).Refusal is { } refusal)
        {
            yield return refusal;
        }

        if (RoundLifecycle.Of(round, RoundDeed.ReceiveReport).Refusal is { } closed)
        {
            yield return closed;
        }

        if (submittedBySigner)
        {
            yield return SameHand;
        }
    }

    /// <summary>Whether the document still changes; afterwards it is read from what was frozen at signing.</summary>
    public static bool IsDraft(ReportState state) => state is ReportState.Drafting or ReportState.HandedOver;
}
