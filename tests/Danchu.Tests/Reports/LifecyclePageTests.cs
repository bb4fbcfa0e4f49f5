using System.Text;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Danchu.Tests.Architecture;

namespace Danchu.Tests.Reports;

/// <summary>
/// The diagrams in docs/report-lifecycle.md say what the lifecycles themselves say. After a change, rewrite them:
/// <c>DANCHU_WRITE_DOCS=1 dotnet run --project tests/Danchu.Tests -- -class "*LifecyclePageTests"</c>.
/// </summary>
public sealed class LifecyclePageTests
{
    private const string End = "```\n";

    [Fact]
    public void Diagrams_Generated_AreThoseInDocs()
    {
        var page = SourceTree.Read("docs/report-lifecycle.md").ReplaceLineEndings("\n");
        var generated = Replace(page, nameof(RoundLifecycle), Draw<RoundState, RoundDeed>((state, deed) => RoundLifecycle.Of(state, deed)));
        generated = Replace(generated, nameof(ReportLifecycle), Draw<ReportState, ReportDeed>(ReportLifecycle.Of));
        generated = Replace(generated, nameof(ScorecardLifecycle), Draw<ScorecardState, ScorecardDeed>((state, deed) => ScorecardLifecycle.Of(state, deed)));
        if (Environment.GetEnvironmentVariable("DANCHU_WRITE_DOCS") is not null)
        {
            File.WriteAllText(Path.Combine(SourceTree.Root, "docs", "report-lifecycle.md"), generated);
        }

        SourceTree.Read("docs/report-lifecycle.md").ReplaceLineEndings("\n").ShouldBe(generated);
    }

    [Fact]
    public void Draw_OneArrowAPairOfStates_NamesItsDeedsInOrder() => Draw<RoundState, RoundDeed>((state, deed) => (state, deed) switch
    {
        (RoundState.Draft, RoundDeed.EditRound or RoundDeed.ChooseAddressees) => RoundState.Draft,
        (RoundState.Draft, RoundDeed.CancelDraft) => new Transition<RoundState>.Ends(),
        (RoundState.Issued, RoundDeed.CloseRound) => RoundState.Closed,
        _ => new Refusal("Không."),
    }).ShouldBe("""
            [*] --> Draft
            Draft --> Draft: EditRound, ChooseAddressees
            Draft --> [*]: CancelDraft
            Issued --> Closed: CloseRound

        """.ReplaceLineEndings("\n"));

    private static string Draw<TState, TDeed>(Func<TState, TDeed, Transition<TState>> lifecycle)
        where TState : struct, Enum
        where TDeed : struct, Enum
    {
        var diagram = new StringBuilder($"    [*] --> {default(TState)}\n");
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var arrow in Enum.GetValues<TDeed>().Where(deed => lifecycle(state, deed).IsAllowed).GroupBy(deed => lifecycle(state, deed)))
            {
                var target = arrow.Key is Transition<TState>.LeadsTo(var next) ? next.ToString() : "[*]";
                diagram.Append("    ").Append(state).Append(" --> ").Append(target).Append(": ").AppendJoin(", ", arrow).Append('\n');
            }
        }

        return diagram.ToString();
    }

    /// <summary>The page with the lines of the diagram that stands under the name of its lifecycle exchanged.</summary>
    private static string Replace(string page, string name, string diagram)
    {
        var begin = $"<!-- {name}: written by LifecyclePageTests -->\n```mermaid\nstateDiagram-v2\n";
        var at = page.IndexOf(begin, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, $"docs/report-lifecycle.md has no diagram of {name}.");
        var from = at + begin.Length;
        return page[..from] + diagram + page[page.IndexOf(End, from, StringComparison.Ordinal)..];
    }
}
