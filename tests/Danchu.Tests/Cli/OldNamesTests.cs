namespace Danchu.Tests.Cli;

/// <summary>Commands are nouns in the plural; what two were called before goes on working and is named nowhere.</summary>
public sealed class OldNamesTests
{
    [Theory]
    [InlineData("rubric", "rubrics", "lint", "khong-co.yaml")]
    [InlineData("document", "documents", "samples", "--khong-co")]
    public async Task Command_UnderItsOldName_DoesTheSame(string old, string now, params string[] rest)
    {
        var before = await RunCommand.RunAsync("", [old, .. rest]);
        var (exit, _, errors) = await RunCommand.RunAsync("", [now, .. rest]);

        (before.Exit, before.Errors).ShouldBe((exit, errors));
        errors.ShouldContain("khong-co");
    }

    [Fact]
    public async Task Help_OfTheProgram_NamesNounsInThePluralOnly()
    {
        var (_, output, _) = await RunCommand.RunAsync("", "--help");

        var commands = output.Split('\n').Select(line => line.Trim().Split(' ')[0]).ToList();
        commands.ShouldContain("rubrics");
        commands.ShouldContain("documents");
        commands.ShouldNotContain("rubric");
        commands.ShouldNotContain("document");
    }
}
