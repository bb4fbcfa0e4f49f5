using Danchu.Core.Database;

namespace Danchu.Tests.Database;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Find_FromTheBuildFolder_IsTheClone() => File.Exists(Path.Combine(RepositoryRoot.Find(), "Danchu.slnx")).ShouldBeTrue();

    [Fact]
    public void FindFrom_OutsideAnyClone_IsNull() => RepositoryRoot.FindFrom("/").ShouldBeNull();
}
