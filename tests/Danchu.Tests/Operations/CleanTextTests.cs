using Danchu.Core.Operations;

namespace Danchu.Tests.Operations;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("a\0b\u0007c\u0085", "abc\n")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("một\thai", "một\thai")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("da\u0302n", "dân")]
    public void Of_AnyText_IsFitToKeep(string? text, string clean) => CleanText.Of(text).ShouldBe(clean);

    /// <summary>Not as inline data: a lone half does not survive in a file's metadata.</summary>
    [Fact]
    public void Of_HalfACharacter_IsReplaced()
    {
        var text = "a" + (char)0xD83F + "b";

        CleanText.Of(text).ShouldBe("a\uFFFDb");
        InputText.Line(text).ShouldBe("a\uFFFDb");
    }

    [Fact]
    public void Line_SeveralLines_AreOne() => CleanText.Line("  một\r\nhai  ").ShouldBe("một hai");

    [Theory]
    [InlineData("a\0b\uFFFEc", "abc")]
    public void InputText_NoCharacters_AreLeftOut(string text, string clean)
    {
        InputText.Line(text).ShouldBe(clean);
        InputText.Lines(text).ShouldBe(clean);
    }
}
