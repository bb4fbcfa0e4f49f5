using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Access;

/// <summary>An organisation of a subtree or a chain of superiors, with its distance from where the walk began (0 is the start itself).</summary>
public sealed class TreeNode
{
    public required OrganisationId OrganisationId { get; init; }

    public required int Depth { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<TreeNode>
    {
        public void Configure(EntityTypeBuilder<TreeNode> builder) => builder.HasNoKey().ToView("tree_node");
    }
}
