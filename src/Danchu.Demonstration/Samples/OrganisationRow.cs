namespace Danchu.Demonstration.Samples;

/// <summary>
/// Cơ quan, đơn vị: one row of organisations.csv. A later folder repeats a code to say what became of it (a last day, another superior).
/// </summary>
/// <param name="ParentParty">Code of the superior on the Party line; empty: the unit does not report on that line, or stands at its top.</param>
/// <param name="ParentState">The same on the State line.</param>
/// <param name="Place">Địa danh, as it stands before the date of a document.</param>
/// <param name="Note">What is made up for the demonstration, or how sure a fact is.</param>
public sealed record OrganisationRow(
    string Code,
    string Name,
    string ShortName,
    string Kind,
    DateOnly From,
    DateOnly? To,
    string? ParentParty,
    string? ParentState,
    string Place,
    string? Note,
    int SourceLine);
