using Danchu.Core.Access;

namespace Danchu.Tests.Web.Pages;

/// <summary>One line of <see cref="PageRights"/>: a handler of a page, a real address of it, and who may do what there.</summary>
/// <param name="Page">The page's route, as the program lists it.</param>
/// <param name="Handler">"GET", "POST", "POST Accept".</param>
/// <param name="Address">With {assignment} and so on in the place of ids.</param>
/// <param name="Does">Who is let in: "commune: clerk signer; district: *", "*" for everyone signed in, "anyone" also for strangers.</param>
/// <param name="Sees">Who knows that it is there but may not do this (403). For all others it does not exist (404).</param>
public sealed record PageRight(string Page, string Handler, string Address, string Does, string Sees = "")
{
    /// <summary>The form that is posted: such that nothing but the rights can be at fault, or such that the operation itself refuses it.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>Who gets an error at the field for naming what is not theirs (400).</summary>
    public string Refused { get; init; } = "";

    /// <summary>For whom it does not exist (404), of those whom the rest of the line would let know.</summary>
    public string Hidden { get; init; } = "";

    /// <summary>What can be done only once: one of those who may tries it.</summary>
    public bool Once { get; init; }

    /// <summary>What everybody reads may be kept by anybody, as long as it is asked for again each time.</summary>
    public bool MayBeKept { get; init; }

    public bool IsPost => Handler.StartsWith("POST", StringComparison.Ordinal);

    public bool IsPublic => Does is "anyone";

    public string Name => $"{Handler} {Page}";

    /// <summary>What somebody with this role in this place gets: the statuses that are right.</summary>
    public int[] StatusesFor(string place, Role role) => this switch
    {
        _ when Names(Does, place, role) => IsPost ? [200, 302, 400] : [200, 302],
        _ when Names(Refused, place, role) => [400],
        _ when Names(Sees, place, role) && !Names(Hidden, place, role) => [403],
        _ => [404],
    };

    public override string ToString() => Name;

    private static bool Names(string who, string place, Role role) =>
        who is "*" or "anyone" || who.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split(':', StringSplitOptions.TrimEntries))
            .Any(part => string.Equals(part[0], place, StringComparison.Ordinal)
                && (part[1] is "*" || part[1].Split(' ').Contains(role.ToString(), StringComparer.OrdinalIgnoreCase)));
}
