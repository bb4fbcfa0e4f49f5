using Danchu.Core.Organisations;
using Danchu.Core.Totals;

namespace Danchu.Web.Pages.Totals;

/// <summary>Of how many units a figure is, with the way to those that are missing.</summary>
/// <param name="Level">Null where units of several levels are counted together.</param>
public sealed record Covered(Coverage? Coverage, Level? Level, string MissingHref)
{
    public string Text => $"{Coverage!.Given.Show()}/{Coverage.Asked.Show()}{Word}";

    // "cơ quan, đơn vị" is too long for a narrow column, and its head says it.
    private string Word => Level is { } level and not Core.Organisations.Level.Unit ? " " + level.CountedWord() : "";
}
