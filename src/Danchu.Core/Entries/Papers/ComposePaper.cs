using Danchu.Documents;

namespace Danchu.Core.Entries.Papers;

/// <summary>The papers of a village's meeting, in the order of the forms' fields.</summary>
internal static class ComposePaper
{
    public static OfficialDocument Of(PaperKind kind, MeetingFacts facts) => kind switch
    {
        PaperKind.Invitation => Invitation(facts),
        PaperKind.BallotCount => BallotCount(facts),
        PaperKind.SurveyCount => SurveyCount(facts),
        PaperKind.Candidates => Candidates(facts),
        PaperKind.RecognitionRequest => ComposeRecognition.Request(facts),
        PaperKind.Recognition => ComposeRecognition.Decision(facts),
        _ => ComposeDecision.Of(kind, facts),
    };

    /// <summary>The common head: the commune and the village at the left, no number; what it is called and about.</summary>
    public static TitleBlock Head(MeetingFacts facts, string name, string subject, string? note = null) => new()
    {
        SuperiorBody = $"Ủy ban nhân dân\n{facts.CommuneName}", IssuingBody = facts.VillageOpening, IssuerInText = facts.VillageOpening,
        Number = new DocumentNumber(null, ""), Unnumbered = true, PlaceAndDate = new PlaceAndDate(facts.VillageOpening), TypeName = name, Subject = subject,
        Note = note,
    };

    public static SignatureBlock Signer(string position, string? note = "(Ký, ghi rõ họ tên)") =>
        new([SignatureLine.Position(position)]) { Note = note };

    /// <summary>Not justified: dots to write on would draw the words before them apart.</summary>
    public static Paragraph Labelled(string label, string text) => new([new Run(label, RunStyle.Bold), new Run(text)]) { Alignment = Alignment.Left };

    public static Paragraph ToFillIn(string text) => new(text) { Alignment = Alignment.Left };

    public static ListBlock Dashes(params string[] items) => new(ListMarker.Dash, items.Select(item => new ListItem(item)).ToSequence());

    public static ListBlock Numbered(IEnumerable<string> items) => new(ListMarker.Number, items.Select(item => new ListItem(item)).ToSequence());

    /// <summary>Two households that watched or signed.</summary>
    public static readonly string[] TwoHouseholds =
        [$"Ông (bà) {MeetingFacts.Line}", $"Ông (bà) {MeetingFacts.Line}"];

    private static OfficialDocument Invitation(MeetingFacts facts) => new()
    {
        Title = Head(facts, "Giấy mời", $"Họp về việc {facts.About}"),
        Body =
        [
            ToFillIn($"Trân trọng kính mời ông (bà): {MeetingFacts.Line}"),
            new Paragraph($"Về việc: {facts.About}."),
            Labelled("1. Thời gian, địa điểm", ""),
            new Paragraph($"a) Thời gian: vào hồi …… giờ …… phút, {facts.Day}."),
            ToFillIn($"b) Địa điểm: {MeetingFacts.Line}"),
            Labelled("2. Thành phần", ""),
            new Paragraph($"a) Chủ trì: ông (bà) {facts.Chair}."),
            ToFillIn($"b) Đại biểu tham dự: {MeetingFacts.Line}"),
            Labelled("3. Nội dung: ", facts.About + "."),
            Labelled("4. Đầu mối liên hệ thông tin về cuộc họp: ", MeetingFacts.Line),
            Labelled("5. Các tài liệu phục vụ cuộc họp (nếu có): ", MeetingFacts.Line),
            new Paragraph($"{facts.VillageOpening} đề nghị ông (bà) bố trí thời gian tham gia đầy đủ, đúng thành phần."),
        ],
        Signature = Signer("NGƯỜI TRIỆU TẬP CUỘC HỌP"),
    };

    private static OfficialDocument BallotCount(MeetingFacts facts) => new()
    {
        Title = Head(facts, "Biên bản kiểm phiếu", $"Về việc {facts.About}"),
        Body =
        [
            new Paragraph($"{facts.Opening} tổ chức cuộc họp của cộng đồng dân cư về việc {facts.About}."),
            Labelled("Ban kiểm phiếu gồm:", ""),
            Numbered(Team(facts)),
            Labelled("Đại diện hộ gia đình chứng kiến việc kiểm phiếu gồm:", ""),
            Numbered(TwoHouseholds),
            Labelled("Kết quả kiểm phiếu như sau:", ""),
            Dashes(
                $"Tổng số đại diện hộ gia đình của {facts.Village}: {facts.Households("tong-ho")};",
                $"Số đại diện hộ gia đình có mặt: {facts.Households("co-mat")};",
                "Số phiếu phát ra: …… phiếu; số phiếu thu về: …… phiếu;",
                "Số phiếu hợp lệ: …… phiếu; số phiếu không hợp lệ: …… phiếu;",
                $"Số phiếu tán thành: {facts.Share("tan-thanh")};",
                $"Số phiếu không tán thành: {facts.Households("khong-tan-thanh")};",
                $"Ý kiến khác: {facts.Households("y-kien-khac")}."),
            .. Candidates(facts.Lines("ung-cu")),
            new Paragraph(
                $"Biên bản lập thành 03 bản: gửi {facts.Committee}, Ủy ban Mặt trận Tổ quốc Việt Nam {facts.CommuneName} và lưu tại {facts.Village}."),
        ],
        Signature = Signer("ĐẠI DIỆN HỘ GIA ĐÌNH CHỨNG KIẾN", "(02 người ký, ghi rõ họ tên)"),
        JointSignatures = [Signer($"{facts.Wording.CountHead.ToUpperInvariant()} KIỂM PHIẾU")],
    };

    private static OfficialDocument SurveyCount(MeetingFacts facts) => new()
    {
        Title = Head(facts, "Biên bản kiểm phiếu", $"Về việc phát phiếu lấy ý kiến của hộ gia đình về {facts.About}"),
        Body =
        [
            new Paragraph($"{facts.Opening}, Tổ phát phiếu tổ chức kiểm phiếu lấy ý kiến của hộ gia đình về {facts.About}."),
            Labelled("Tổ phát phiếu gồm:", ""),
            Numbered(Team(facts)),
            Labelled("Đại diện hộ gia đình chứng kiến việc kiểm phiếu gồm:", ""),
            Numbered(TwoHouseholds),
            Labelled("Thời gian phát phiếu, thu phiếu: ", "phát phiếu từ ngày …… tháng …… năm ……, thu phiếu đến ngày …… tháng …… năm ……"),
            Labelled("Kết quả kiểm phiếu như sau:", ""),
            Dashes(
                $"Tổng số hộ gia đình của {facts.Village}: {facts.Households("tong-ho")}; số phiếu phát ra (mỗi hộ 01 phiếu): …… phiếu;",
                $"Số phiếu thu về: {facts.Households("co-mat").Replace("hộ", "phiếu", StringComparison.Ordinal)};",
                "Số phiếu hợp lệ: …… phiếu; số phiếu không hợp lệ: …… phiếu;",
                $"Đồng ý: {facts.Share("tan-thanh")};",
                $"Không đồng ý: {facts.Households("khong-tan-thanh")};",
                $"Ý kiến khác: {facts.Households("y-kien-khac")}."),
        ],
        Signature = Signer("ĐẠI DIỆN HỘ GIA ĐÌNH CHỨNG KIẾN", "(02 người ký, ghi rõ họ tên)"),
        JointSignatures = [Signer("TỔ TRƯỞNG TỔ PHÁT PHIẾU")],
    };

    private static OfficialDocument Candidates(MeetingFacts facts) => new()
    {
        Title = Head(facts, "Biên bản cuộc họp", $"Dự kiến danh sách người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố (nhiệm kỳ {facts.Term})"),
        Body =
        [
            new Paragraph($"Hôm nay, vào hồi …… giờ …… phút, ngày …… tháng …… năm ……, tại {MeetingFacts.Dots}, Ban công tác Mặt trận {facts.Village} "
                + "họp dự kiến danh sách người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố."),
            Labelled("1. Thành phần: ", MeetingFacts.Line),
            Labelled("2. Danh sách dự kiến:", ""),
            Numbered([$"Ông (bà) {MeetingFacts.Line}", $"Ông (bà) {MeetingFacts.Line}"]),
            Labelled("3. Ý kiến của chi ủy: ", MeetingFacts.Line),
            Labelled("4. Danh sách chính thức (ít nhất 01 người):", ""),
            Numbered(facts.Lines("ung-cu") is { Count: > 0 } named ? named.Select(name => $"Ông (bà) {name.Split(':')[0].TrimEnd()}") : TwoHouseholds),
            new Paragraph($"Biên bản gửi {facts.Committee} chậm nhất 15 ngày trước ngày họp bầu."),
        ],
        Signature = Signer("TRƯỞNG BAN CÔNG TÁC MẶT TRẬN"),
    };

    // Of an election each candidate; whose votes the entry does not say, with dots for them.
    private static IEnumerable<Block> Candidates(IReadOnlyList<string> named) => named.Count == 0 ? []
        : [
            Labelled("Số phiếu tán thành của từng người ứng cử:", ""),
            Numbered(named.Select(name => $"Ông (bà) {name}{(name.Any(char.IsAsciiDigit) ? "" : ": …… phiếu")};")),
        ];

    // Three to five (N59 Đ3.5).
    private static IEnumerable<string> Team(MeetingFacts facts) => Enumerable.Range(1, 5)
        .Select(at => $"Ông (bà) {MeetingFacts.Dots}{MeetingFacts.Dots}, {(at == 1 ? facts.Wording.CountHead : "Thành viên")}{(at == 5 ? "." : ";")}");
}
