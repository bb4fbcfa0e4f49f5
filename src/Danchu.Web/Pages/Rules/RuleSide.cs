using Danchu.Core.Rules;

namespace Danchu.Web.Pages.Rules;

/// <summary>One side of a rule as lines of fields: <c>&lt;partial name="_RuleSide" model="…" /&gt;</c>.</summary>
/// <param name="Name">Left or Right.</param>
public sealed record RuleSide(string Name, string Legend, string Hint, IReadOnlyList<TermDraft> Lines);
