using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Texts;

namespace Danchu.Tests.Rounds;

/// <summary>The organisations and the small catalogue that tests of rounds begin with.</summary>
internal sealed class RoundSeed
{
    private static readonly DateOnly Begin = new(2000, 1, 1);

    public OrganisationId Province { get; private init; }

    public OrganisationId District { get; private init; }

    public OrganisationId OtherDistrict { get; private init; }

    public OrganisationId OtherCommune { get; private init; }

    public IReadOnlyList<OrganisationId> Communes { get; private init; } = [];

    public IReadOnlyList<OrganisationId> Agencies { get; private init; } = [];

    public OutlineId Outline { get; private init; }

    public FormId Form { get; private init; }

    public static async Task<RoundSeed> PlantAsync(DanchuDatabase database)
    {
        var seed = new RoundSeed
        {
            Province = Add(database, "Ủy ban nhân dân tỉnh Lai Châu", OrganisationKind.Province, Level.Province, null),
        };
        var district = Add(database, "Ủy ban nhân dân huyện Phong Thổ", OrganisationKind.District, Level.District, seed.Province);
        var other = Add(database, "Ủy ban nhân dân huyện Nậm Nhùn", OrganisationKind.District, Level.District, seed.Province);
        var planted = new RoundSeed
        {
            Province = seed.Province,
            District = district,
            OtherDistrict = other,
            Communes =
            [
                Add(database, "Ủy ban nhân dân xã Nậm Tăm", OrganisationKind.Commune, Level.Commune, district),
                Add(database, "Ủy ban nhân dân xã Đào San", OrganisationKind.Commune, Level.Commune, district),
                Add(database, "Ủy ban nhân dân xã Bản Lang", OrganisationKind.Commune, Level.Commune, district),
            ],
            Agencies =
            [
                Add(database, "Phòng Nội vụ", OrganisationKind.Agency, Level.Unit, district),
                Add(database, "Phòng Tài chính - Kế hoạch", OrganisationKind.Agency, Level.Unit, district),
            ],
            OtherCommune = Add(database, "Ủy ban nhân dân xã Hua Bum", OrganisationKind.Commune, Level.Commune, other),
            Outline = AddOutline(database).Id,
            Form = AddForm(database).Id,
        };
        AddCalendarAndIssuers(database, planted);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        return planted;
    }

    public static OrganisationId Add(DanchuDatabase database, string name, OrganisationKind kind, Level level, OrganisationId? superior)
    {
        var id = OrganisationId.New();
        database.Organisations.Add(new Organisation
        {
            Id = id,
            Code = "T" + id.Value.ToString("N")[^12..].ToUpperInvariant(),
            Name = name,
            SearchName = SearchText.Of(name),
            Kind = kind,
            Level = level,
            Place = "Phong Thổ",
            From = Begin,
        });
        if (superior is { } above)
        {
            database.Subordinations.Add(new Subordination { Line = ReportingLine.State, SuperiorId = above, SubordinateId = id, From = Begin });
        }

        return id;
    }

    private static Outline AddOutline(DanchuDatabase database) => database.Outlines.Add(new Outline
    {
        Key = "co-quan-qcdc",
        Version = 1,
        Name = "Báo cáo QCDC năm",
        DocumentType = "BC",
        Subject = "Việc thực hiện QCDC tại cơ quan, đơn vị năm {nam}; phương hướng, nhiệm vụ năm {nam+1}",
        Line = ReportingLine.State,
        ForKinds = [OrganisationKind.Agency, OrganisationKind.Commune],
        ValidFrom = new DateOnly(2022, 1, 1),
        ContentHash = "",
        Sections =
        [
            new(
                "i", "I", "ĐẶC ĐIỂM TÌNH HÌNH", "", Writes: false, [], [], [],
                [new("i-1", "1", "Chức năng, nhiệm vụ", "Nêu khái quát.", Writes: true, [], [], [], [])]),
            new("v", "II", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {nam+1}", "", Writes: true, [], [], [], []),
        ],
    }).Entity;

    private static StatisticalForm AddForm(DanchuDatabase database)
    {
        database.Indicators.Add(new Indicator
        {
            Key = "van-ban",
            Name = "Số văn bản",
            Unit = "văn bản",
            Kind = IndicatorKind.Count,
            Decimals = 0,
            Aggregation = Aggregation.Sum,
            Comparison = Comparison.None,
        });
        return database.Forms.Add(new StatisticalForm
        {
            Key = "bieu-co-quan",
            Version = 1,
            Name = "Biểu cơ quan",
            Title = "Số liệu về thực hiện dân chủ ở cơ sở năm {nam}",
            ForKinds = [],
            ValidFrom = new DateOnly(2022, 1, 1),
            ContentHash = "",
            Groups = [new FormGroup("1.", "Văn bản lãnh đạo, chỉ đạo", [new FormRow("1.1", "Số văn bản ban hành", "van-ban", Scope.Own, "")])],
        }).Entity;
    }

    private static void AddCalendarAndIssuers(DanchuDatabase database, RoundSeed seed)
    {
        database.Calendars.Add(new Calendar
        {
            Key = "thu",
            Name = "Lịch thử",
            Periods =
            [
                new PeriodTemplate("nam", PeriodKind.Year, 1, "Năm {year}", "{year-1}-12-15", "{year}-12-14"),
                new PeriodTemplate("thang-02", PeriodKind.Month, 2, "Tháng 02 năm {year}", "{year}-02-01", "{year}-02-last"),
            ],
        });
        foreach (var (id, body) in new[] { (seed.District, "ỦY BAN NHÂN DÂN\nHUYỆN PHONG THỔ"), (seed.Province, "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU") })
        {
            database.Letterheads.Add(new Letterhead
            {
                OrganisationId = id,
                Line = ReportingLine.State,
                BodyName = body,
                NameInText = "Ủy ban nhân dân huyện",
                Symbol = "UBND",
                Place = "Phong Thổ",
                SignatureLines = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
                SignerName = "Mai Thị Hồng Sim",
                Recipients = ["- Như trên;", "- CT, các PCT. UBND huyện;", "- Lưu: VT, NV."],
            });
        }
    }
}
