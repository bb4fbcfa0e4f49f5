using Danchu.Core.Records;

namespace Danchu.Core.FollowUp.Records;

/// <summary>A security record as people read it.</summary>
/// <param name="Actor">Who acted: name and user name, or the user name as it was typed.</param>
/// <param name="Concerned">Whom it concerns, when that is somebody else.</param>
public sealed record RecordRow(
    long Id, DateTimeOffset At, SecurityRecordKind Kind, string Actor, string Concerned, string Unit, string Address, string Agent, string Detail);

/// <summary>A page of security records, newest first.</summary>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record RecordPage(IReadOnlyList<RecordRow> Rows, long? Next)
{
    /// <summary>Whether the reader administers a unit at the top and so sees the names that nobody bears.</summary>
    public bool AtTop { get; init; }
}
