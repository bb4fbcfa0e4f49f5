using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies a proposal that a unit sent.</summary>
public readonly record struct ProposalId(Guid Value) : IId<ProposalId>
{
    public static ProposalId Of(Guid value) => new(value);

    public static ProposalId New() => IId<ProposalId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out ProposalId id) => IId<ProposalId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
