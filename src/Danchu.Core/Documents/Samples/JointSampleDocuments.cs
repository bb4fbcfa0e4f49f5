using Danchu.Documents;

namespace Danchu.Core.Documents.Samples;

/// <summary>A programme that two bodies issue together (văn bản liên tịch): two signatures side by side. Units and people are made up.</summary>
internal static class JointSampleDocuments
{
    public static OfficialDocument State { get; } = new()
    {
        Title = new TitleBlock
        {
            IssuingBody = "Ủy ban nhân dân -\nỦy ban MTTQ Việt Nam\nxã Bản Mẫu",
            IssuerInText = "Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam xã Bản Mẫu",
            Number = new DocumentNumber(2, "CTr-UBND-MTTQ"),
            PlaceAndDate = PlaceAndDate.On("Bản Mẫu", new DateOnly(2024, 2, 5)),
            TypeName = "Chương trình",
            Subject = "Phối hợp thực hiện dân chủ ở cơ sở năm 2024",
        },
        Body = Body,
        Signature = SignatureBlock.Parse(["TM. ỦY BAN MTTQ VIỆT NAM", "CHỦ TỊCH"], "Lò Văn Mẫu"),
        JointSignatures = [SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Nguyễn Thị Mẫu")],
        Recipients = new Recipients(["UBND huyện, Ủy ban MTTQ Việt Nam huyện (b/c)", "Các thôn, bản"]) { Archive = "VT" },
    };

    public static OfficialDocument Party { get; } = new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Đảng bộ huyện Mẫu",
            IssuingBody = "Đảng ủy xã Bản Mẫu -\nBan Dân vận Huyện ủy",
            IssuerInText = "Đảng ủy xã Bản Mẫu và Ban Dân vận Huyện ủy",
            Number = new DocumentNumber(5, "CTr/ĐU-BDV"),
            PlaceAndDate = PlaceAndDate.On("Bản Mẫu", new DateOnly(2024, 2, 5)),
            TypeName = "Chương trình",
            Subject = "phối hợp thực hiện dân chủ ở cơ sở năm 2024",
        },
        Body = Body,
        Signature = SignatureBlock.Parse(["K/T TRƯỞNG BAN DÂN VẬN", "PHÓ TRƯỞNG BAN"], "Lò Văn Mẫu"),
        JointSignatures = [SignatureBlock.Parse(["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"], "Nguyễn Thị Mẫu")],
        Recipients = new Recipients(["Thường trực Huyện ủy (để b/c)", "Các chi bộ"]) { Archive = "Văn phòng Đảng ủy" },
    };

    private static Sequence<Block> Body =>
    [
        new Heading(1, 1, "Nội dung phối hợp"),
        new Paragraph(
            "Hai cơ quan phối hợp tuyên truyền Luật Thực hiện dân chủ ở cơ sở, tổ chức đối thoại với Nhân dân và giám sát việc công khai ở thôn, bản."),
        new Heading(1, 2, "Tổ chức thực hiện"),
        new Paragraph("Hằng quý, hai cơ quan trao đổi kết quả thực hiện chương trình này."),
    ];
}
