using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>
/// What people do with a round; each is an operation. All but the signing of the letter and the last two are its issuer's secretariat's to do.
/// </summary>
public enum RoundDeed
{
    EditRound,
    ChooseAddressees,
    CancelDraft,

    /// <summary>The draft is handed to a leader.</summary>
    SubmitLetter,

    /// <summary>A leader gives the letter back, or the secretary takes it back.</summary>
    DeclineLetter,

    /// <summary>A leader signs the letter.</summary>
    IssueRound,

    /// <summary>The issuer's leader or secretariat takes back a letter that no unit has opened.</summary>
    WithdrawRound,

    /// <summary>A letter that units have read is corrected by another: written by the secretariat, signed by a leader.</summary>
    CorrectLetter,
    AddAddressees,
    ExtendDueDate,
    RemindLate,
    ComposeReminder,
    CloseRound,
    ReopenRound,

    /// <summary>A draft for the next year is made after it.</summary>
    RepeatRound,

    /// <summary>A unit that was asked asks those below it.</summary>
    PassRoundDown,

    /// <summary>A unit signs and sends its report.</summary>
    ReceiveReport,
}

/// <summary>When something may be done with a round: every state and deed has its answer here, for operations and pages alike.</summary>
public static class RoundLifecycle
{
    private const string Draft = "Đợt báo cáo chưa ban hành";
    private const string Submitted = "Công văn đang chờ ký";
    private const string Closed = "Đợt báo cáo đã đóng";
    private const string Issued = "Đợt báo cáo đã ban hành";
    private const string Withdrawn = "Công văn đã thu hồi";

    /// <param name="letter">Number and symbol of the request letter, once issued.</param>
    public static Transition<RoundState> Of(RoundState state, RoundDeed deed, string letter = "") => (deed, state) switch
    {
        (RoundDeed.RepeatRound, RoundState.Withdrawn) => state,
        (_, RoundState.Withdrawn) => new Refusal($"{Withdrawn}; cần yêu cầu báo cáo thì soạn lại."),
        (RoundDeed.SubmitLetter, RoundState.Draft) => RoundState.Submitted,
        (RoundDeed.SubmitLetter, RoundState.Submitted) => new Refusal($"{Submitted} rồi."),
        (RoundDeed.SubmitLetter, _) => new Refusal($"{Issued}: công văn {letter}."),
        (RoundDeed.DeclineLetter, RoundState.Submitted) => RoundState.Draft,
        (RoundDeed.DeclineLetter, RoundState.Draft) => new Refusal("Công văn chưa trình ký."),
        (RoundDeed.DeclineLetter, _) => new Refusal($"{Issued} nên không chuyển lại được: công văn {letter}."),
        (RoundDeed.IssueRound, RoundState.Submitted) => RoundState.Issued,
        (RoundDeed.IssueRound, RoundState.Draft) => new Refusal("Công văn chưa trình ký."),
        (RoundDeed.CancelDraft, RoundState.Draft) => new Transition<RoundState>.Ends(),
        (RoundDeed.EditRound or RoundDeed.ChooseAddressees, RoundState.Draft) => state,
        (RoundDeed.EditRound or RoundDeed.ChooseAddressees or RoundDeed.CancelDraft, RoundState.Submitted) => new Refusal($"{Submitted}; hãy lấy lại rồi sửa."),
        (RoundDeed.EditRound, _) => new Refusal($"{Issued}; chỉ còn gia hạn, thêm nơi nhận hoặc đóng đợt."),
        (RoundDeed.ChooseAddressees, _) => new Refusal($"{Issued}; dùng “Thêm nơi nhận” để yêu cầu thêm đơn vị."),
        (RoundDeed.CancelDraft, _) => new Refusal($"{Issued} nên không hủy được; hãy đóng đợt nếu không còn cần báo cáo."),
        (RoundDeed.IssueRound, _) => new Refusal($"Đợt báo cáo đã được ban hành: công văn {letter}."),
        (RoundDeed.WithdrawRound, RoundState.Issued) => RoundState.Withdrawn,
        (RoundDeed.WithdrawRound, RoundState.Closed) => new Refusal($"{Closed} nên không thu hồi công văn."),
        (RoundDeed.WithdrawRound, _) => new Refusal($"{Draft} nên không có gì để thu hồi; hãy hủy bản nháp nếu không cần nữa."),
        (RoundDeed.CorrectLetter, RoundState.Issued) => state,
        (RoundDeed.CorrectLetter, RoundState.Closed) => new Refusal($"{Closed}; hãy mở lại trước khi đính chính."),
        (RoundDeed.CorrectLetter, _) => new Refusal($"{Draft}; hãy sửa ở bản nháp."),
        (RoundDeed.CloseRound, RoundState.Issued) => RoundState.Closed,
        (RoundDeed.AddAddressees or RoundDeed.ExtendDueDate or RoundDeed.RemindLate or RoundDeed.ComposeReminder, RoundState.Issued) => state,
        (RoundDeed.PassRoundDown or RoundDeed.ReceiveReport, RoundState.Issued) => state,
        (RoundDeed.AddAddressees, RoundState.Draft or RoundState.Submitted) => new Refusal($"{Draft}; hãy chọn nơi nhận ở bản nháp."),
        (RoundDeed.AddAddressees, RoundState.Closed) => new Refusal($"{Closed}; hãy mở lại trước khi thêm nơi nhận."),
        (RoundDeed.ExtendDueDate, RoundState.Draft or RoundState.Submitted) => new Refusal($"{Draft}; hãy sửa hạn gửi ở bản nháp."),
        (RoundDeed.ExtendDueDate, RoundState.Closed) => new Refusal($"{Closed}; hãy mở lại trước khi gia hạn."),
        (RoundDeed.RemindLate, RoundState.Draft or RoundState.Submitted) => new Refusal($"{Draft} nên chưa có đơn vị nào để nhắc."),
        (RoundDeed.RemindLate, RoundState.Closed) => new Refusal($"{Closed} nên không nhắc nữa."),
        (RoundDeed.ComposeReminder, RoundState.Draft or RoundState.Submitted) => new Refusal($"{Draft} nên chưa có công văn đôn đốc."),
        (RoundDeed.ComposeReminder, RoundState.Closed) => new Refusal("Đợt báo cáo không còn chờ báo cáo nào nên không có công văn đôn đốc."),
        (RoundDeed.CloseRound, RoundState.Draft or RoundState.Submitted) => new Refusal($"{Draft}; nếu không cần nữa hãy hủy bản nháp."),
        (RoundDeed.CloseRound, RoundState.Closed) => new Refusal($"{Closed}."),
        (RoundDeed.ReopenRound, RoundState.Closed) => RoundState.Issued,
        (RoundDeed.ReopenRound, _) => new Refusal("Đợt báo cáo chưa đóng nên không cần mở lại."),
        (RoundDeed.RepeatRound, RoundState.Draft or RoundState.Submitted) => new Refusal("Đợt này còn là bản nháp: hãy sửa bản nháp ấy."),
        (RoundDeed.RepeatRound, _) => state,
        (RoundDeed.PassRoundDown, _) => new Refusal("Đợt báo cáo của cấp trên đã đóng nên không chuyển tiếp được nữa."),
        (RoundDeed.ReceiveReport, _) => new Refusal("Đợt báo cáo đã đóng nên không nhận thêm báo cáo; cần gửi thì đề nghị nơi yêu cầu mở lại đợt."),
    };

    /// <summary>Null when the round stands where this may be done.</summary>
    public static Refusal? Refuse(this ReportingRound round, RoundDeed deed) => Of(round.State, deed, round.LetterSymbol).Refusal;
}
