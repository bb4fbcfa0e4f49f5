using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Database;

/// <summary>
/// Lists read onward from a place, for programs that fetch all of one: in the lasting order of ids, so that what is added meanwhile neither repeats nor hides
/// a row, and the last page costs what the first does.
/// </summary>
internal static class Keyset
{
    /// <summary>Which of two ids comes first; in a query the database's own comparison.</summary>
    public static int Compare<TId>(TId left, TId right)
        where TId : struct, IId<TId> => left.Value.CompareTo(right.Value);

    /// <summary>The rows that were asked for, and after which the next ones come; one more is read to know whether there are any.</summary>
    public static async Task<KeysetPage<T>> TakeAsync<T>(
        this IQueryable<T> rows, KeysetAsk ask, Func<T, Guid> idOf, CancellationToken cancellationToken)
    {
        var found = await rows.Take(ask.Rows + 1).ToListAsync(cancellationToken);
        return found.Count > ask.Rows ? new KeysetPage<T>(found[..ask.Rows], idOf(found[ask.Rows - 1])) : new KeysetPage<T>(found, Next: null);
    }
}

/// <summary>From where on a list is read, and how much of it.</summary>
/// <param name="After">The id of the last row that was read; null for the first.</param>
/// <param name="Limit">Rows at most, 1 to <see cref="Most"/>.</param>
public sealed record KeysetAsk(Guid? After = null, int? Limit = null)
{
    public const int Usual = 50;
    public const int Most = 200;

    public int Rows => Math.Clamp(Limit ?? Usual, 1, Most);
}

/// <summary>Rows of a list that is read onward.</summary>
/// <param name="Next">After which the next rows come; null where there are none.</param>
public sealed record KeysetPage<T>(IReadOnlyList<T> Rows, Guid? Next)
{
    public KeysetPage<TOther> Select<TOther>(Func<T, TOther> each) => new([.. Rows.Select(each)], Next);
}
