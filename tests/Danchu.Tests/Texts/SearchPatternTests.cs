using Danchu.Core.Texts;

namespace Danchu.Tests.Texts;

public sealed class SearchPatternTests
{
    [Theory]
    [InlineData("Nậm  Tăm", new[] { "%nam%", "%tam%" })]
    [InlineData("ĐẠO", new[] { "%dao%" })]
    [InlineData(@"50% a_b \", new[] { @"%50\%%", @"%a\_b%", @"%\\%" })]
    [InlineData("  ", new string[0])]
    [InlineData(null, new string[0])]
    public void Words_EachOfThem_IsAPatternOfItsOwn(string? typed, string[] patterns) => SearchPattern.Words(typed).ShouldBe(patterns);

    [Theory]
    [InlineData("Nậm  Tăm", "%nam tam%")]
    [InlineData(@"50% a_b \", @"%50\% a\_b \\%")]
    [InlineData(" \t", null)]
    [InlineData(null, null)]
    public void Phrase_TheWhole_IsOnePattern(string? typed, string? pattern) => SearchPattern.Phrase(typed).ShouldBe(pattern);

    [Fact]
    public void Patterns_OfMegabytes_AreCutAtTwoHundred()
    {
        var typed = new string('ạ', 5_000_000);

        SearchPattern.Phrase(typed).ShouldBe('%' + new string('a', 200) + '%');
        SearchPattern.Words(typed).ShouldBe(['%' + new string('a', 200) + '%']);
    }
}
