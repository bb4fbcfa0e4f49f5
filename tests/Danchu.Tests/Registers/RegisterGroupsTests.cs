using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Registers;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Registers;

/// <summary>The heads under which the registers stand in a list.</summary>
public sealed class RegisterGroupsTests
{
    private static readonly CatalogueFolder Catalogue = CatalogueFolder.Find();

    [Fact]
    public void Group_OfEveryRegister_IsNamed()
    {
        var groups = RegisterGroups.From(Catalogue);

        ParseCatalogue.From(Catalogue.Path).Value.ShouldNotBeNull().Registers.Where(register => groups.Of(register.Value.Number).Length == 0).ShouldBeEmpty();
        groups.Of("R4c").ShouldBe(groups.Of("R1"));
        groups.Of("R10").ShouldBe(groups.Of("R5"));
        groups.Of("R11b").ShouldNotBe(groups.Of("R10"));
    }

    [Theory]
    [InlineData("R5", "R1")]
    [InlineData("R11", "mười một")]
    public void Group_OutOfOrder_IsRefused(string was, string now)
    {
        using var copy = FolderCopy.Of(Catalogue.Path);
        var file = Path.Combine(copy.Folder, RegisterGroups.File);
        File.WriteAllText(file, File.ReadAllText(file).Replace(was + ",", now + ",", StringComparison.Ordinal));

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem().ToString().ShouldContain("lớn hơn số của nhóm trước");
    }
}
