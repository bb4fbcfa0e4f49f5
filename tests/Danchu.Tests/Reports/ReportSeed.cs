using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Tests.Rounds;

namespace Danchu.Tests.Reports;

/// <summary>
/// What reports need in addition to <see cref="RoundSeed"/>: the Party line, issuers of every unit, indicators of each kind, an outline and a form.
/// </summary>
internal static class ReportSeed
{
    public static async Task<(OutlineId Outline, FormId Form)> PlantAsync(DanchuDatabase database, RoundSeed seed)
    {
        PutUnder(database, seed.Province, seed.District, seed.OtherDistrict);
        PutUnder(database, seed.District, [.. seed.Communes]);
        foreach (var unit in seed.Communes.Concat(seed.Agencies))
        {
            AddIssuer(database, unit, ReportingLine.State, "UBND");
        }

        foreach (var unit in seed.Communes.Append(seed.District))
        {
            AddIssuer(database, unit, ReportingLine.Party, "BCĐ");
        }

        AddIndicators(database);
        var outline = AddOutline(database);
        var form = AddForm(database);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (outline.Id, form.Id);
    }

    private static void PutUnder(DanchuDatabase database, OrganisationId superior, params OrganisationId[] units) => database.Subordinations.AddRange(
        units.Select(unit => new Subordination { Line = ReportingLine.Party, SuperiorId = superior, SubordinateId = unit, From = new(2000, 1, 1) }));

    private static void AddIssuer(DanchuDatabase database, OrganisationId unit, ReportingLine line, string symbol) => database.Letterheads.Add(new Letterhead
    {
        OrganisationId = unit,
        Line = line,
        SuperiorName = "HUYỆN PHONG THỔ",
        BodyName = "CƠ QUAN BÁO CÁO",
        NameInText = "Cơ quan báo cáo",
        Symbol = symbol,
        Place = "Phong Thổ",
        SignatureLines = ["CHỦ TỊCH"],
        SignerName = "Lò Văn Kinh",
        Recipients = ["- Cấp trên;", "- Lưu: VT."],
    });

    private static void AddIndicators(DanchuDatabase database) => database.Indicators.AddRange(
        Indicator("hoi-nghi", "cuộc", IndicatorKind.Count, phrases: "họp # cuộc"),
        Indicator("khong-hoi", "thôn", IndicatorKind.Count),
        Part("hoi-nghi.thon"),
        Part("hoi-nghi.co-quan"),
        Indicator("tien", "đồng", IndicatorKind.Money),
        Indicator("dat", "m²", IndicatorKind.Area, decimals: 2),
        Indicator("hoa-giai", "vụ", IndicatorKind.Ratio),
        Indicator("doi-tuong", "", IndicatorKind.Text),
        Indicator("ngay-cong", "ngày công", IndicatorKind.Count, phrases: "# ngày công"));

    private static Indicator Indicator(string key, string unit, IndicatorKind kind, int decimals = 0, params string[] phrases) => new()
    {
        Key = key, Name = "Chỉ tiêu " + key, Unit = unit, Kind = kind, Decimals = decimals, Comparison = Comparison.PreviousPeriod,
        Aggregation = kind == IndicatorKind.Text ? Aggregation.None : Aggregation.Sum, Phrases = [.. phrases],
        SemiPermanent = kind is IndicatorKind.Area or IndicatorKind.Ratio,
    };

    private static Indicator Part(string key)
    {
        var part = Indicator(key, "cuộc", IndicatorKind.Count);
        (part.Whole, part.Breakdown) = ("hoi-nghi", "nơi họp");
        return part;
    }

    private static Outline AddOutline(DanchuDatabase database) => database.Outlines.Add(new Outline
    {
        Key = "day-du",
        Version = 1,
        Name = "Báo cáo đầy đủ",
        DocumentType = "BC",
        Subject = "Kết quả thực hiện dân chủ ở cơ sở năm {nam}",
        Line = ReportingLine.State,
        ForKinds = [],
        ValidFrom = new(2022, 1, 1),
        ContentHash = "",
        Sections =
        [
            Section("tinh-hinh", "I", "ĐẶC ĐIỂM TÌNH HÌNH"),
            new(
                "ket-qua", "II", "KẾT QUẢ", "", Writes: false, [], [], [],
                [Section("noi-bo", "1", "Trong cơ quan"), Section("nhan-dan", "2", "Với Nhân dân", "ngay-cong")]),
            Section("cho-xa", "III", "RIÊNG CẤP XÃ") with { ForKinds = [OrganisationKind.Commune] },
        ],
    }).Entity;

    private static OutlineSection Section(string key, string number, string heading, params string[] indicators) =>
        new(key, number, heading, "", Writes: true, [], [.. indicators], [], []);

    private static StatisticalForm AddForm(DanchuDatabase database)
    {
        string[] keys = ["hoi-nghi", "tien", "dat", "hoa-giai", "doi-tuong"];
        return database.Forms.Add(new StatisticalForm
        {
            Key = "day-du", Version = 1, Name = "Biểu đầy đủ", Title = "Số liệu năm {nam}", ForKinds = [], ValidFrom = new(2022, 1, 1), ContentHash = "",
            Groups =
            [
                new("1", "Của đơn vị", [.. keys.Select(key => new FormRow("-", "Dòng " + key, key, Scope.Own, ""))]),
                new(
                    "2",
                    "Cấp xã",
                    [new("-", "Hội nghị cấp xã", "hoi-nghi", Scope.OfLevel(Level.Commune), ""), new("-", "Toàn bộ", "hoi-nghi", Scope.Subtree, "")]),
            ],
        }).Entity;
    }
}
