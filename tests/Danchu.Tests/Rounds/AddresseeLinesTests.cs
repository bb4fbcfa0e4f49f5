using Danchu.Core.Access;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;

namespace Danchu.Tests.Rounds;

/// <summary>Kính gửi as it is made from the units addressed.</summary>
public sealed class AddresseeLinesTests
{
    [Theory]
    [InlineData(ReportingLine.State, false, "Ủy ban nhân dân các xã, thị trấn")]
    [InlineData(ReportingLine.Party, false, "Đảng ủy các xã, thị trấn")]
    [InlineData(ReportingLine.Party, true, "Ban Chỉ đạo thực hiện quy chế dân chủ các xã, thị trấn")]
    public void Lines_ManyOfOneKind_NameOnlyTheAreasThatAreThere(ReportingLine line, bool byCommittee, string expected) => AddresseeLines.Lines(
        Units(OrganisationKind.Commune, "Xã Bản Bo", "Xã Bản Giang", "Xã Bình Lư", "Xã Giang Ma", "Xã Hồ Thầu", "Thị trấn Tam Đường"), line, byCommittee)
        .ShouldBe([expected]);

    [Fact]
    public void Lines_Districts_ReadTownsAsTownsAndNotAsCommunes() => AddresseeLines.Lines(
        Units(OrganisationKind.District, "Quận Hồng Bàng", "Quận Lê Chân", "Quận Kiến An", "Huyện An Dương", "Huyện Cát Hải", "Thị xã Thủy Nguyên"),
        ReportingLine.Party, byCommittee: true)
        .ShouldBe(["Ban Chỉ đạo thực hiện quy chế dân chủ các quận, huyện, thị xã"]);

    [Fact]
    public void Lines_NamesThatSayNothing_NameAllThatMayBe() => AddresseeLines.Lines(
        Units(OrganisationKind.Commune, "Bản Bo", "Bản Giang", "Bình Lư", "Giang Ma", "Hồ Thầu", "Tam Đường"), ReportingLine.State)
        .ShouldBe(["Ủy ban nhân dân các xã, phường, thị trấn"]);

    [Fact]
    public void Lines_FewUnits_AreNamed() =>
        AddresseeLines.Lines(Units(OrganisationKind.Commune, "Xã Bản Bo", "Xã Bản Giang"), ReportingLine.State).ShouldBe(["Xã Bản Bo", "Xã Bản Giang"]);

    [Fact]
    public void Typed_WithDashesAndStops_IsTheLinesBare() => AddresseeLines.Typed("- Chủ tịch UBND các xã, thị trấn;\n\n- Phòng Nội vụ.")
        .ShouldBe(["Chủ tịch UBND các xã, thị trấn", "Phòng Nội vụ"]);

    private static List<(string Name, OrganisationKind Kind)> Units(OrganisationKind kind, params string[] names) => [.. names.Select(name => (name, kind))];
}
