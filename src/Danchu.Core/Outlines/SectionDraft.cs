using Danchu.Core.Organisations;

namespace Danchu.Core.Outlines;

/// <summary>One section as typed on the page of its outline.</summary>
/// <param name="Items">One to a line, with or without a dash.</param>
/// <param name="Indicators">One to a line, by name or key.</param>
/// <param name="ForKinds">The only kinds of unit that write it, none: everybody; null where the page did not ask.</param>
/// <param name="Writes">Whether text is written under the heading of a section that has others below it; one that has none is always written.</param>
public sealed record SectionDraft(string Key, string Number, string Heading, string Guidance, string Items, string Indicators, bool Writes,
    IReadOnlyList<OrganisationKind>? ForKinds = null);
