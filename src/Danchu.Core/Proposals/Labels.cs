namespace Danchu.Core.Proposals;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this ProposalState state) => state switch
    {
        ProposalState.Sent => "Đã gửi, nơi nhận chưa mở",
        ProposalState.Read => "Nơi nhận đã xem",
        ProposalState.Considered => "Đang xem xét",
        ProposalState.Settled => "Đã giải quyết",
        ProposalState.Declined => "Không chấp nhận, đã trả lời",
        ProposalState.TakenBack => "Đã rút lại",
    };

    public static string Label(this ProposalSource source) => source switch
    {
        ProposalSource.Report => "Báo cáo của đơn vị",
        ProposalSource.Voters => "Tiếp xúc cử tri",
        ProposalSource.Dialogue => "Đối thoại",
        ProposalSource.Supervision => "Giám sát",
        ProposalSource.Opinion => "Lấy ý kiến",
        ProposalSource.Other => "Nguồn khác",
    };

    /// <summary>After the name of who did it.</summary>
    public static string Label(this ProposalDeed deed) => deed switch
    {
        ProposalDeed.Send => "gửi",
        ProposalDeed.TakeBack => "rút lại",
        ProposalDeed.Merge => "ghép với kiến nghị giống nhau",
        ProposalDeed.Split => "tách khỏi nhóm",
        ProposalDeed.PassOn => "chuyển",
        ProposalDeed.Consider => "đang xem xét",
        ProposalDeed.Answer => "trả lời",
    };

    /// <summary>Key of the choice in the book (register kien-nghi, column nguon).</summary>
    internal static string InBook(this ProposalSource source) => source switch
    {
        ProposalSource.Report => "bao-cao",
        ProposalSource.Voters => "cu-tri",
        ProposalSource.Dialogue => "doi-thoai",
        ProposalSource.Supervision => "giam-sat",
        ProposalSource.Opinion => "y-kien",
        ProposalSource.Other => "khac",
    };

    /// <summary>Null for what the book does not say.</summary>
    internal static ProposalSource? SourceInBook(string key) =>
        Enum.GetValues<ProposalSource>().Cast<ProposalSource?>().FirstOrDefault(s => string.Equals(s!.Value.InBook(), key, StringComparison.Ordinal));
}
