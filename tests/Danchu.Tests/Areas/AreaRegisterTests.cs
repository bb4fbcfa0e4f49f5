using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Areas;
using Danchu.Core.Files;

namespace Danchu.Tests.Areas;

public sealed partial class AreaRegisterTests
{
    private static readonly AreaRegister Register = AreaRegister.From(CatalogueFolder.Find());

    public static TheoryData<string> ProvinceNames => [.. Register.Provinces.Select(p => p.Name)];

    [Fact]
    public void Register_OfTheCountry_HoldsEveryProvinceAndCommuneOf2025()
    {
        Register.Provinces.Count().ShouldBe(34);
        Register.Provinces.Sum(p => Register.Communes(p).Count).ShouldBe(3_321);
        Register.Communes(Register.Province("Tỉnh Lai Châu")!).Count.ShouldBe(38);
    }

    [Theory]
    [InlineData("Tỉnh Lai Châu", "Xã Bình Lư", "03390")]
    [InlineData("tỉnh  lai châu", "xã bình lư", "03390")]
    [InlineData("Tỉnh Lai Châu", "Xa Binh Lu", "03390")]
    [InlineData("Tỉnh Thanh Hóa", "Phường Hạc Thành", "14797")]
    public void Commune_ByItsName_IsFoundHoweverItIsTyped(string province, string commune, string code) =>
        Register.Commune(Register.Province(province)!, commune)?.Code.ShouldBe(code);

    [Fact]
    public void Commune_WhoseNameDiffersByMarksOnly_IsNotTakenForTheOther()
    {
        var province = Register.Province("Tỉnh Quảng Ngãi")!;

        Register.Commune(province, "Xã Sơn Hà")!.Code.ShouldNotBe(Register.Commune(province, "Xã Sơn Hạ")!.Code);
        Register.Commune(province, "Xa Son Ha").ShouldBeNull();
        Register.Commune(province, "Phường Sơn Hà").ShouldBeNull();
        Register.Province("Sở Nội vụ").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(ProvinceNames))]
    public void Map_OfEveryProvince_DrawsEachCommuneOnTheSheetWithAPlaceForItsMark(string name)
    {
        var province = Register.Province(name)!;

        var map = Register.MapOf(province).ShouldNotBeNull();

        map.Communes.Select(c => c.Area).ShouldBe(Register.Communes(province), ignoreOrder: true);
        foreach (var commune in map.Communes)
        {
            var rings = RingsOf(commune.Outline);
            rings.ShouldAllBe(ring => ring.Count >= 3, commune.Area.Name);
            rings.SelectMany(r => r).ShouldAllBe(p => p.X >= 0 && p.X <= map.Width + 1 && p.Y >= 0 && p.Y <= map.Height + 1, commune.Area.Name);
            (commune.X, commune.Y).ShouldSatisfyAllConditions(
                p => p.X.ShouldBeInRange(0, map.Width + 1),
                p => p.Y.ShouldBeInRange(0, map.Height + 1));
        }
    }

    [Fact]
    public void Map_OfNeighbours_SharesTheirBorder()
    {
        var map = Register.MapOf(Register.Province("Tỉnh Lai Châu")!)!;
        var corners = map.Communes.SelectMany(c => RingsOf(c.Outline).SelectMany(r => r).Distinct()).CountBy(p => p).ToList();

        // Inside a province most corners belong to two communes or more; lines made coarser one by one cannot gape.
        corners.Count(c => c.Value > 1).ShouldBeGreaterThan(corners.Count / 2);
    }

    [Theory]
    [InlineData("Thành phố Đà Nẵng", "Đặc khu Hoàng Sa")]
    [InlineData("Tỉnh Khánh Hòa", "Đặc khu Trường Sa")]
    public void Map_WithIslandsFarAway_SetsThemInABox(string province, string island)
    {
        var map = Register.MapOf(Register.Province(province)!)!;

        var box = map.Boxes.Single(b => string.Equals(b.Name, island, StringComparison.Ordinal));
        RingsOf(map.Communes.Single(c => string.Equals(c.Area.Name, island, StringComparison.Ordinal)).Outline).SelectMany(r => r)
            .ShouldAllBe(p => p.X >= box.X && p.X <= box.X + box.Width && p.Y >= box.Y && p.Y <= box.Y + box.Height);
    }

    private static List<List<(int X, int Y)>> RingsOf(string outline) =>
    [
        .. outline.Split('z', StringSplitOptions.RemoveEmptyEntries).Select(ring =>
        {
            var points = new List<(int X, int Y)>();
            foreach (var step in Number().Matches(ring).Select(n => int.Parse(n.Value, CultureInfo.InvariantCulture)).Chunk(2))
            {
                var (x, y) = points.Count > 0 ? points[^1] : (0, 0);
                points.Add((x + step[0], y + step[1]));
            }

            return points;
        }),
    ];

    [GeneratedRegex("-?[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Number();
}
