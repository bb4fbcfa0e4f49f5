using System.Text.RegularExpressions;

namespace Danchu.Tests.Architecture;

/// <summary>
/// A command calls operations and prints what they answer: it neither asks the database nor decides on rights.
/// Session.cs opens the database and finds who acts.
/// </summary>
public sealed partial class CommandTests
{
    [Fact]
    public void Commands_AllOfThem_CallOperationsOnly() => SourceTree.Files("src/Danchu.Cli", ".cs").Where(path => path is not "src/Danchu.Cli/Session.cs")
        .Where(path => Asks(SourceTree.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("var database = services.GetRequiredService<DanchuDatabase>();", true)]
    [InlineData("await services.GetRequiredService<Permissions>().MayReadAsync(actor, id);", true)]
    [InlineData("using Microsoft.EntityFrameworkCore;", true)]
    [InlineData("using var connection = new NpgsqlConnection(text);", true)]
    [InlineData("await services.GetRequiredService<MigrateDatabase>().ExecuteAsync(token);", false)]
    [InlineData("await services.GetRequiredService<ListRounds>().ReadAsync(actor, new(), token);", false)]
    public void Command_AsksForItself_IsFound(string code, bool asks) => Asks(code).ShouldBe(asks);

    private static bool Asks(string code) => Forbidden().IsMatch(code);

    [GeneratedRegex(
        @"\b(DanchuDatabase|Permissions|Microsoft\.EntityFrameworkCore|NpgsqlConnection|NpgsqlCommand)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Forbidden();
}
