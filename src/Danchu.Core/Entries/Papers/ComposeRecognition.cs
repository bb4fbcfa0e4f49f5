using Danchu.Documents;
using static Danchu.Core.Entries.Papers.ComposePaper;

namespace Danchu.Core.Entries.Papers;

/// <summary>A village's request that its convention be recognised, and the commune's decision, by the words of NĐ 61/2023/NĐ-CP Đ11, 18.</summary>
internal static class ComposeRecognition
{
    public static OfficialDocument Request(MeetingFacts facts) => new()
    {
        Title = Head(facts, "Văn bản đề nghị", $"Công nhận {facts.Convention} của {facts.Village}"),
        Addressees = [facts.Committee],
        Body =
        [
            new Paragraph(
                $"Cộng đồng dân cư {facts.Village} đã bàn và thông qua {facts.Convention} ngày …… tháng …… năm ……, với {facts.Share("tan-thanh")} "
                + $"(tổng số {facts.Households("tong-ho")})."),
            new Paragraph($"Căn cứ Điều 11 Nghị định số 61/2023/NĐ-CP, {facts.Village} đề nghị {facts.Committee} xem xét, công nhận."),
            Labelled("Hồ sơ kèm theo:", ""),
            Numbered(
            [
                "Nghị quyết hoặc biên bản cuộc họp, biên bản lấy ý kiến thông qua của cộng đồng dân cư;",
                $"Dự thảo {facts.Convention} đã được thông qua.",
            ]),
        ],
        Signature = Signer("TRƯỞNG THÔN"),
    };

    public static OfficialDocument Decision(MeetingFacts facts) => new()
    {
        Title = facts.Commune.Title(
            "QĐ", number: null, facts.Commune.Undated(null, facts.On?.Year ?? 2023), $"Công nhận {facts.Convention} của {facts.Village}") with
        {
            TypeName = "Quyết định",
        },
        Grounds =
        [
            new Paragraph("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022"),
            new Paragraph(
                "Căn cứ Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về xây dựng và thực hiện hương ước, quy ước của cộng đồng "
                + "dân cư"),
            new Paragraph($"Theo đề nghị của Trưởng thôn {NameOnly(facts)}"),
        ],
        Body =
        [
            new Paragraph([new Run("QUYẾT ĐỊNH:", RunStyle.Bold)]) { Alignment = Alignment.Centre },
            Labelled("Điều 1. ", $"Công nhận {facts.Convention} của {facts.Village}, {facts.CommuneName}."),
            Labelled("Điều 2. ", "Quyết định này có hiệu lực kể từ ngày ký."),
            Labelled("Điều 3. ", $"Trưởng thôn và cộng đồng dân cư {facts.Village} chịu trách nhiệm thực hiện Quyết định này."),
        ],
        Signature = facts.Commune.Signature,
        Recipients = new Recipients([$"Trưởng thôn {NameOnly(facts)}", $"Ủy ban MTTQ Việt Nam {facts.CommuneName}"]) { Archive = "VT" },
    };

    private static string NameOnly(MeetingFacts facts)
    {
        var space = facts.Village.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? facts.Village[(space + 1)..] : facts.Village;
    }
}
