using Danchu.Core.Texts;
using Danchu.Documents;
using static Danchu.Core.Entries.Papers.ComposePaper;

namespace Danchu.Core.Entries.Papers;

/// <summary>N59 Mẫu 03 under one of its four names: part I as the form has it, the rest by the list of Luật 10/2022/QH15 Đ20.2, which binds.</summary>
internal static class ComposeDecision
{
    public static OfficialDocument Of(PaperKind kind, MeetingFacts facts) => new()
    {
        Title = Head(facts, kind.Label(), $"Của cộng đồng dân cư\nVề việc {facts.About}"),
        Body =
        [
            new Paragraph($"{facts.Opening} tổ chức {Held(facts)} của cộng đồng dân cư về việc {facts.About}."),
            new Heading(1, 1, "Thành phần tham dự"),
            Numbered(
            [
                $"Chủ trì: Ông (bà) {facts.Chair}; chức vụ: {MeetingFacts.Dots}.",
                $"Thư ký: Ông (bà) {MeetingFacts.Dots}; chức vụ: {MeetingFacts.Dots}.",
                "Thành phần tham dự:",
            ]),
            Dashes(
                $"Tổng số hộ gia đình: {facts.Households("tong-ho")};",
                $"Số hộ gia đình có đại diện tham dự: {facts.Households("co-mat")};",
                $"Số hộ gia đình không có người đại diện tham dự: {facts.Households("vang")}."),
            new Heading(1, 2, "Nội dung bàn, quyết định"),
            Numbered(
            [
                $"Nội dung bàn: {facts.About}.",
                $"Hình thức quyết định: {facts.Way}; biểu quyết bằng {MeetingFacts.Dots}.",
                "Kết quả:",
            ]),
            Dashes(
                $"Tán thành: {facts.Share("tan-thanh")};",
                $"Không tán thành: {facts.Households("khong-tan-thanh")};",
                $"Ý kiến khác: {facts.Households("y-kien-khac")}."),
            new Heading(1, 3, "Nội dung quyết định"),
            ToFillIn(Decided(facts)),
            new Paragraph(MeetingFacts.Line),
            new Paragraph(
                $"{kind.Label()} này gửi {facts.Committee} và Ủy ban Mặt trận Tổ quốc Việt Nam {facts.CommuneName} trong 05 ngày làm việc."),
        ],
        Signature = Signer("TRƯỞNG BAN CÔNG TÁC MẶT TRẬN"),
        JointSignatures = [Signer("TRƯỞNG THÔN"), Signer("ĐẠI DIỆN HỘ GIA ĐÌNH"), Signer("ĐẠI DIỆN HỘ GIA ĐÌNH")],
    };

    private static string Held(MeetingFacts facts) => facts.Text("hinh-thuc", "") switch
    {
        "Phát phiếu lấy ý kiến" => "lấy ý kiến bằng phiếu",
        "Biểu quyết trực tuyến" => "biểu quyết trực tuyến",
        _ => "cuộc họp",
    };

    // What was decided is the people's to write; the paper says whether it was passed.
    private static string Decided(MeetingFacts facts) => facts.Text("ket-qua", "") switch
    {
        "" => $"Cộng đồng dân cư {facts.Village} quyết định: {MeetingFacts.Line}",
        _ when facts.IsElection => Elected(facts),
        var result => $"Cộng đồng dân cư {facts.Village} {result.InSentence()} việc {facts.About}, cụ thể: {MeetingFacts.Line}",
    };

    // Who was elected or released, and for which term; where nobody was, that.
    private static string Elected(MeetingFacts facts)
    {
        var (person, office) = ($"ông (bà) {facts.Text("nguoi", MeetingFacts.Line)}", facts.Office);
        return (facts.IsRelease, facts.IsPassed) switch
        {
            (false, true) => $"Cộng đồng dân cư {facts.Village} bầu {person} làm {office}, nhiệm kỳ {facts.Term}.",
            (false, false) => $"Không người nào được trên 50% tổng số hộ của {facts.Village} tán thành; chưa bầu được {office}.",
            (true, true) => $"Cộng đồng dân cư {facts.Village} đồng ý cho {person} thôi làm {office}.",
            _ => $"Cộng đồng dân cư {facts.Village} không đồng ý cho {person} thôi làm {office}.",
        };
    }
}
