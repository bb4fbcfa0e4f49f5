using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies proposals that get one answer.</summary>
public readonly record struct ProposalGroupId(Guid Value) : IId<ProposalGroupId>
{
    public static ProposalGroupId Of(Guid value) => new(value);

    public static ProposalGroupId New() => IId<ProposalGroupId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out ProposalGroupId id) => IId<ProposalGroupId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
