using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Changes;

/// <summary>A change under way (<see cref="MakeChange"/>), as the operation that makes it sees it.</summary>
public sealed class Change
{
    private readonly DanchuDatabase database;
    private readonly Actor actor;
    private readonly Type operation;
    private readonly List<RecordedLine> lines;

    internal Change(DanchuDatabase database, Actor actor, Type operation, List<RecordedLine> lines)
    {
        this.database = database;
        this.actor = actor;
        this.operation = operation;
        this.lines = lines;
    }

    /// <summary>Says what was changed. Values are kept as they are at this moment; the line is written when the work is done.</summary>
    /// <param name="organisation">Whose chain it belongs to: the unit whose data changed.</param>
    /// <param name="subject">Kind and id of what it was about.</param>
    /// <param name="before">Old values, serialised to JSON, or null.</param>
    /// <param name="after">New values.</param>
    public void Record(OrganisationId organisation, (string Kind, Guid Id) subject, object? before, object? after) =>
        lines.Add(new RecordedLine(actor, organisation, operation.Name, subject, Json(before), Json(after)));

    /// <summary>The same change under the name of another operation, a part of which this one does.</summary>
    internal Change As<TOperation>() => new(database, actor, typeof(TOperation), lines);

    /// <summary>Writes what was changed so far to the database, for a step that reads it there; the transaction stays open.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => database.SaveChangesAsync(cancellationToken);

    private static string? Json(object? values) => values is null ? null : JsonSerializer.Serialize(values, values.GetType(), JsonColumn.Options);
}

/// <summary>A line of history on its way: not yet in a chain.</summary>
/// <param name="Before">JSON text.</param>
/// <param name="After">JSON text.</param>
internal sealed record RecordedLine(Actor Actor, OrganisationId Organisation, string Operation, (string Kind, Guid Id) Subject, string? Before, string? After);
