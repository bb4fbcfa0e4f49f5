using Danchu.Core.Registers;

namespace Danchu.Tests.Registers;

/// <summary>Texts with columns in them: where a column is empty nothing is left hanging.</summary>
public sealed class EntryTemplateTests
{
    private const string Opinions = "{viec} ({duoc}/{tat-ca} ý kiến được tiếp thu)";

    [Theory]
    [InlineData(Opinions, "Dự thảo đề án", "41", "64", "Dự thảo đề án (41/64 ý kiến được tiếp thu)")]
    [InlineData(Opinions, "Dự thảo đề án", "", "38", "Dự thảo đề án")]
    [InlineData(Opinions, "Dự thảo đề án", "0", "", "Dự thảo đề án")]
    [InlineData("{viec} ({duoc})", "Dự thảo đề án", "", "", "Dự thảo đề án")]
    [InlineData("{viec}: {duoc}/{tat-ca}", "Kế hoạch", "5", "6", "Kế hoạch: 5/6")]
    public void Text_WithAnEmptyColumn_ClosesUp(string template, string work, string taken, string all, string expected) =>
        EntryTemplate.Fill(template, column => column switch { "viec" => work, "duoc" => taken, _ => all }).ShouldBe(expected);
}
