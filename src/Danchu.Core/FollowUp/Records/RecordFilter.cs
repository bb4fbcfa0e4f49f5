using Danchu.Core.Records;

namespace Danchu.Core.FollowUp.Records;

/// <summary>Which security records are looked for; what is empty leaves none out.</summary>
/// <param name="Person">Words of the name or the user name of who acted or is concerned, or the user name as it was typed.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Address">How the network address begins.</param>
/// <param name="Unit">Words of the unit's name.</param>
/// <param name="Before">Where the page before ended.</param>
public sealed record RecordFilter(
    string? Person = null, SecurityRecordKind? Kind = null, DateOnly? From = null, DateOnly? To = null, string? Address = null, string? Unit = null,
    long? Before = null);
