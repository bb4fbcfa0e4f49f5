using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Documents.Samples;

/// <summary>
/// One document of each kind for a form: letter, report, joint programme, report with annexes and a wide table. Heads, signatures and recipients are those of
/// real documents (Phong Thổ 2023, Song Vân 2024, Hải Phòng 2023, Lạng Sơn 2022, Tam Đường 2023); the text between is written for the project.
/// </summary>
public static class SampleDocuments
{
    public static IEnumerable<(string Name, OfficialDocument Document)> For(IssuerForm issuer) => issuer == IssuerForm.State
        ?
        [
            ("cong-van", StateLetter),
            ("bao-cao", StateReport),
            ("lien-tich", JointSampleDocuments.State),
            ("bao-cao-co-phu-luc", StateReport with { Annexes = [Figures, Ranking] }),
        ]
        :
        [
            ("cong-van", PartyLetter),
            ("bao-cao", PartyReport),
            ("lien-tich", JointSampleDocuments.Party),
            ("bao-cao-co-phu-luc", PartyReportWithAnnex),
        ];

    public static OfficialDocument StateLetter { get; } = new()
    {
        Title = new TitleBlock
        {
            IssuingBody = "Ủy ban nhân dân\nhuyện Phong Thổ",
            IssuerInText = "Ủy ban nhân dân huyện Phong Thổ",
            Number = new DocumentNumber(null, "UBND-NV"),
            PlaceAndDate = PlaceAndDate.Draft("Phong Thổ", 11, 2023),
            Subject = "báo cáo kết quả triển khai thực hiện công tác QCDC, DVCQ năm 2023; phương hướng, nhiệm vụ năm 2024",
            Urgency = "Khẩn",
        },
        Addressees = ["Thủ trưởng các cơ quan, đơn vị trực thuộc UBND huyện", "Chủ tịch UBND các xã, thị trấn"],
        Grounds =
        [
            new Paragraph("Căn cứ Hướng dẫn số 22-HD/BCĐ ngày 01/4/2022 của Ban Chỉ đạo tỉnh về đánh giá, xếp loại việc thực hiện dân chủ ở cơ sở"),
            new Paragraph("Căn cứ Quyết định số 248/QĐ-UBND ngày 11/3/2019 của UBND tỉnh Lai Châu về tiêu chí đánh giá, xếp loại công tác dân vận"),
        ],
        Body =
        [
            new Paragraph("Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân các xã, thị trấn thực hiện các nội dung sau:"),
            new Heading(2, 1, "Báo cáo kết quả thực hiện Quy chế dân chủ năm 2023"),
            new Paragraph("Báo cáo viết theo đề cương kèm theo; số liệu tính đến hết ngày 31/10/2023."),
            new Heading(2, 2, "Thời hạn gửi báo cáo"),
            new Paragraph([
                new Run("Báo cáo gửi về Ủy ban nhân dân huyện (qua Phòng Nội vụ) "),
                new Run("trước ngày 09/11/2023", RunStyle.Bold),
                new Run(" để tổng hợp."),
            ]),
        ],
        Signature = SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Mai Thị Hồng Sim"),
        Recipients = new Recipients(["Như trên", "CT, các PCT. UBND huyện"]) { Archive = "VT, NV" },
    };

    public static OfficialDocument StateReport { get; } = new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Ủy ban nhân dân\nhuyện Tân Yên",
            IssuingBody = "Ủy ban nhân dân\nxã Song Vân",
            IssuerInText = "Ủy ban nhân dân xã Song Vân",
            Number = new DocumentNumber(4, "BC-UBND"),
            PlaceAndDate = PlaceAndDate.On("Song Vân", new DateOnly(2024, 1, 11)),
            TypeName = "Báo cáo",
            Subject = "Tổng kết việc thực hiện pháp luật về dân chủ trực tiếp năm 2023,\nphương hướng, nhiệm vụ năm 2024",
        },
        Body = ReportBody,
        Signature = SignatureBlock.Parse(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Giáp Quốc Mạnh"),
        Recipients = new Recipients(["UBND huyện (b/c)", "TT Đảng ủy - HĐND - UBND xã"]) { Archive = "VT" },
    };

    public static OfficialDocument PartyLetter { get; } = new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Thành ủy Hải Phòng",
            IssuingBody = "Ban Chỉ đạo thực hiện\nQuy chế dân chủ",
            IssuerInText = "Ban Chỉ đạo thực hiện Quy chế dân chủ thành phố",
            Number = new DocumentNumber(42, "CV/BCĐ"),
            PlaceAndDate = PlaceAndDate.On("Hải Phòng", new DateOnly(2023, 5, 25)),
            Subject = "báo cáo kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2023",
        },
        Addressees =
        [
            "Ban Chỉ đạo thực hiện quy chế dân chủ các quận, huyện; các đảng bộ trực thuộc Thành ủy",
            "Ban Chỉ đạo thực hiện quy chế dân chủ các ban, sở, ngành thành phố",
        ],
        Body =
        [
            new Paragraph(
                "Thực hiện Chương trình công tác số 01-CTr/TU, ngày 28/02/2023, Ban Chỉ đạo thành phố đề nghị các đơn vị báo cáo kết quả 6 tháng đầu năm."),
            new Paragraph("Báo cáo gửi về Ban Chỉ đạo thành phố trước ngày 15/6/2023 để tổng hợp./."),
        ],
        Signature = SignatureBlock.Parse(
            ["K/T TRƯỞNG BAN DÂN VẬN", "PHÓ TRƯỞNG BAN", "kiêm", "ỦY VIÊN THƯỜNG TRỰC BAN CHỈ ĐẠO"], "Nguyễn Văn Thành"),
        Recipients = new Recipients(
            ["Đ/c Phó Bí thư TT Thành ủy, Trưởng BCĐ TP (để b/c)", "Như trên", "Thành viên Ban Chỉ đạo TP", "Tổ Thư ký giúp việc Ban Chỉ đạo TP"])
        {
            Archive = "BCĐ",
        },
        Annexes =
        [
            new Annex
            {
                Label = "Đề cương báo cáo",
                Title = "kết quả việc xây dựng và thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2023",
                Body = [new Heading(1, 1, "Công tác lãnh đạo, chỉ đạo"), new Heading(1, 2, "Kết quả thực hiện"), new Heading(2, 1, "Ở xã, phường, thị trấn")],
            },
        ],
    };

    public static OfficialDocument PartyReport { get; } = new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Đảng bộ tỉnh Lạng Sơn",
            IssuingBody = "Ban Thường vụ Tỉnh ủy",
            IssuerInText = "Ban Thường vụ Tỉnh ủy Lạng Sơn",
            Number = new DocumentNumber(7, "BC/TU"),
            PlaceAndDate = PlaceAndDate.On("Lạng Sơn", new DateOnly(2022, 5, 4)),
            TypeName = "Báo cáo",
            Subject = "Kết quả tự kiểm tra việc xây dựng và thực hiện Quy chế dân chủ ở cơ sở",
        },
        Grounds =
            [new Paragraph("Căn cứ Kế hoạch số 17-KH/BCĐTW, ngày 08/3/2022 của Ban Chỉ đạo Trung ương về kiểm tra việc thực hiện quy chế dân chủ ở cơ sở")],
        Body = ReportBody,
        Signature = SignatureBlock.Parse(["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"], "Hoàng Văn Nghiệm"),
        Recipients = new Recipients(
            ["BCĐ thực hiện QCDC Trung ương", "Thường trực Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Các thành viên BCĐ QCDC tỉnh", "Tổ Chuyên viên giúp việc BCĐ"])
        {
            Archive = "Văn phòng Tỉnh ủy",
        },
    };

    public static OfficialDocument PartyReportWithAnnex { get; } = new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Huyện ủy Tam Đường",
            IssuingBody = "Ban Chỉ đạo thực hiện\nQuy chế dân chủ ở cơ sở",
            IssuerInText = "Ban Chỉ đạo QCDC huyện",
            Number = new DocumentNumber(496, "BC/BCĐ"),
            PlaceAndDate = PlaceAndDate.On("Tam Đường", new DateOnly(2023, 12, 25)),
            TypeName = "Báo cáo",
            Subject = "kết quả việc thực hiện Quy chế dân chủ ở cơ sở năm 2023,\nnhiệm vụ trọng tâm năm 2024",
        },
        Body = ReportBody,
        Signature = SignatureBlock.Parse(["PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"], "Cao Trang Trọng"),
        Recipients = new Recipients(
            ["BCĐ tỉnh về thực hiện QCDC ở cơ sở", "TT Huyện ủy, HĐND; lãnh đạo UBND huyện", "Các đ/c thành viên Ban Chỉ đạo huyện"]) { Archive = "" },
        Annexes = [Figures, Ranking],
    };

    private static Sequence<Block> ReportBody =>
    [
        new Heading(1, 1, "Khái quát đặc điểm tình hình"),
        new Paragraph([
            new Run("Toàn địa bàn có "),
            new BoundFigure("thon.so-luong", "13") { Title = "Số thôn, tổ dân phố" },
            new Run(" thôn với "),
            new BoundFigure("ho.so-luong", "2.631") { Title = "Số hộ" },
            new Run(" hộ"),
            new Footnote([new Run("Trong đó "), new BoundFigure("ho.ngheo", "126"), new Run(" hộ nghèo, theo kết quả rà soát cuối năm.")]),
            new Run(", cấp ủy, chính quyền "),
            new Run("thường xuyên", RunStyle.Italic),
            new Run(" quan tâm chỉ đạo việc thực hiện dân chủ ở cơ sở."),
        ]),
        new Heading(1, 2, "Công tác lãnh đạo, chỉ đạo, triển khai"),
        new Heading(2, 1, "Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền"),
        new Paragraph("Đã ban hành các văn bản lãnh đạo, chỉ đạo và tổ chức quán triệt Luật Thực hiện dân chủ ở cơ sở đến cán bộ, công chức, người lao động và "
            + "Nhân dân; phân công trách nhiệm cụ thể cho từng thành viên, gắn với kiểm tra, đôn đốc thường xuyên."),
        new ListBlock(ListMarker.Dash, [
            new ListItem([new Run("Văn bản của cấp ủy: "), new BoundFigure("van-ban.cap-uy", "01"), new Run(" văn bản;")]),
            new ListItem("Văn bản của Ủy ban nhân dân: 02 văn bản, gồm:")
            {
                Inner = new ListBlock(ListMarker.Plus, [new ListItem("01 kế hoạch;"), new ListItem("01 công văn.")]),
            },
        ]),
        new Heading(2, 2, "Công tác tuyên truyền"),
        new Heading(3, 1, "Hội nghị, tập huấn"),
        new Paragraph(
            [new Run("Tổ chức 03 hội nghị với 190 đại biểu"), new Footnote("Thành phần: Trưởng thôn, Bí thư chi bộ, Ban công tác Mặt trận."), new Run(".")]),
        new Heading(4, 1, "Kết quả cụ thể"),
        new Table
        {
            Caption = "Kết quả tiếp dân, đối thoại",
            Columns = [new TableColumn(85), new TableColumn(40, Alignment.Centre), new TableColumn(40, Alignment.Right)],
            Rows =
            [
                new TableRow([new TableCell("Người đứng đầu"), new TableCell("Tiếp dân (lượt)"), new TableCell("Đối thoại (cuộc)")]),
                new TableRow([new TableCell("Bí thư Đảng ủy"), new TableCell([new BoundFigure("tiep-dan.bi-thu", "02")]), new TableCell("01")]),
                new TableRow([new TableCell("Chủ tịch Ủy ban nhân dân"), new TableCell("0"), new TableCell("02")]),
            ],
        },
        new Heading(1, 3, "Phương hướng, nhiệm vụ"),
        new Paragraph("Tiếp tục thực hiện nghiêm Luật Thực hiện dân chủ ở cơ sở; nâng cao chất lượng đối thoại với Nhân dân."),
    ];

    private static Annex Figures => new()
    {
        Ordinal = 1,
        Title = "Số liệu về thực hiện dân chủ ở cơ sở năm 2023",
        Body =
        [
            new Heading(2, 1, "Số lượng văn bản lãnh đạo, chỉ đạo trực tiếp về thực hiện dân chủ ở cơ sở"),
            new ListBlock(ListMarker.Dash, [
                new ListItem([new Run("Huyện ủy: "), new BoundFigure("van-ban.huyen-uy", "01"), new Run(" văn bản.")]),
                new ListItem("UBND huyện: 02 văn bản."),
            ]),
            new Heading(2, 2, "Về xây dựng nông thôn mới"),
            new ListBlock(ListMarker.Dash, [
                new ListItem([new Run("Số kinh phí huy động sức dân (trong năm): "), new BoundFigure("kinh-phi", "294.000.000"), new Run(" đ.")]),
                new ListItem([new Run("Diện tích đất do Nhân dân hiến: "), new BoundFigure("dat-hien", "11.943"), new Run(" m²."),]),
            ]),
        ],
    };

    private static Annex Ranking => new()
    {
        Ordinal = 2,
        Title = "Đánh giá, xếp loại Ban Chỉ đạo QCDC xã, thị trấn năm 2023",
        Landscape = true,
        Body = [RankingTable],
    };

    private static Table RankingTable
    {
        get
        {
            string[] communes = ["Xã Bản Hon", "Xã Thèn Sin", "Xã Hồ Thầu", "Xã Giang Ma", "Xã Bản Giang", "Xã Tả Lèng", "Xã Sơn Bình", "Xã Bình Lư"];
            string[] points = ["93", "82", "92", "89", "94", "88,3", "87", "98"];
            var rows = new List<TableRow>
            {
                new([
                    new TableCell("Xã, thị trấn") { RowSpan = 2 }, new TableCell("Tự đánh giá") { ColumnSpan = 2 },
                    new TableCell("Ban Chỉ đạo huyện đánh giá") { ColumnSpan = 5 }, new TableCell("Xếp loại") { RowSpan = 2 },
                ]),
                new([
                    new TableCell("Điểm"), new TableCell("Xếp loại"), new TableCell("Công tác tổ chức"), new TableCell("Tham mưu"),
                    new TableCell("Kiểm tra, giám sát"), new TableCell("Tuyên truyền"), new TableCell("Tổng điểm"),
                ]),
            };
            for (var i = 0; i < communes.Length; i++)
            {
                var grade = points[i][0] == '9' ? "Tốt" : "Khá";
                rows.Add(new TableRow(
                    [.. new[] { communes[i], points[i], grade, "10", "10", "15", "10", points[i], grade }.Select(text => new TableCell(text))]));
            }

            return new Table
            {
                Landscape = true,
                HeaderRows = 2,
                Columns = [new TableColumn(50), .. Enumerable.Repeat(new TableColumn(24, Alignment.Centre), 8)],
                Rows = rows.ToSequence(),
            }.WithRowNumbers();
        }
    }
}
