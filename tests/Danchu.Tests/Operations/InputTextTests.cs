using Danchu.Core.Operations;

namespace Danchu.Tests.Operations;

public sealed class InputTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("a\0b\u0007c\u0085", "abc")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("một\thai", "một\thai")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("da\u0302n", "dân")]
    public void Lines_AnyText_AreFitToKeep(string? text, string clean) => InputText.Lines(text).ShouldBe(clean);

    [Fact]
    public void Line_SeveralLines_AreOne() => InputText.Line("  một\r\nhai  ").ShouldBe("một hai");

    // Half a surrogate pair cannot stand in an attribute, so it is made here.
    [Fact]
    public void Lines_LoneSurrogate_IsReplaced() => InputText.Lines("a" + (char)0xD83F + "b").ShouldBe("a\uFFFDb");
}
