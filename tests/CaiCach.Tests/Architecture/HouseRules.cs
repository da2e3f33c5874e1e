using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace CaiCach.Tests.Architecture;

/// <summary>The rules that keep the house readable, read off the compiled program and the sources.</summary>
public sealed class HouseRules
{
    [Fact]
    public void Modules_use_only_the_modules_the_map_allows()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);

        var broken = assembly.MainModule.GetTypes()
            .SelectMany(type => Used(type).Select(used => (From: ModuleOf(type), To: ModuleOf(used), Type: type.FullName, Used: used.FullName)))
            .Where(u => u.From is not null && u.To is not null && !ModuleMap.Allows(u.From, u.To))
            .Select(u => $"{u.Type} -> {u.Used}").Distinct().Order(StringComparer.Ordinal);

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_module_stands_on_the_map()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);
        var modules = assembly.MainModule.GetTypes().Select(ModuleOf).OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ModuleMap.Arrows.Keys.Concat(ModuleMap.Tops).Order(StringComparer.Ordinal), modules);
    }

    [Fact]
    public async Task Every_table_is_exactly_one_of_record_part_derived_working_or_journal()
    {
        await using var house = await Support.House.Open();
        Type[] sorts = [typeof(IRecord), typeof(IPart), typeof(IDerived), typeof(IWorking), typeof(IJournalRow)];

        var unclear = house.Get<CaiCachDb>().Model.GetEntityTypes().Where(t => sorts.Count(s => s.IsAssignableFrom(t.ClrType)) != 1).Select(t => t.ClrType.Name);

        Assert.Empty(unclear);
    }

    [Fact]
    public async Task No_foreign_key_crosses_a_module()
    {
        await using var house = await Support.House.Open();

        var crossing = house.Get<CaiCachDb>().Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys())
            .Where(k => ModuleOf(k.DeclaringEntityType.ClrType) != ModuleOf(k.PrincipalEntityType.ClrType))
            .Select(k => $"{k.DeclaringEntityType.ClrType.Name} -> {k.PrincipalEntityType.ClrType.Name}");

        Assert.Empty(crossing);
    }

    [Fact]
    public async Task The_migrations_are_what_the_model_says()
    {
        await using var house = await Support.House.Open();

        Assert.False(house.Get<CaiCachDb>().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Names_of_acts_and_kinds_are_permanent_words_and_used_once()
    {
        await using var house = await Support.House.Open();
        var sockets = house.App.Services.GetRequiredService<CaiCach.Foundation.Sockets>();

        Assert.All(sockets.Acts, a => Assert.Matches("^[a-z][a-z-]*[.][a-z][a-z0-9-]*$", a.Name));
        Assert.Empty(sockets.Acts.GroupBy(a => a.Name).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(sockets.Records.GroupBy(r => r.Kind).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Words_of_the_search_are_read_only_with_the_rights_of_somebody()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains(Path.Combine("Foundation", "Records"), StringComparison.Ordinal));

        Assert.DoesNotContain(sources, f => File.ReadAllText(f).Contains("Set<SearchWord>", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_and_folders_stay_small()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
                && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains("Migrations", StringComparison.Ordinal)).ToList();

        var long_ = sources.Select(f => (File: Path.GetRelativePath(Sources.Root, f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > (f.File.EndsWith(".razor", StringComparison.Ordinal) ? 250 : 300)).Select(f => $"{f.File}: {f.Lines} lines");
        var crowded = sources.GroupBy(f => Path.GetDirectoryName(f)!).Where(g => g.Count() > 25)
            .Select(g => $"{Path.GetRelativePath(Sources.Root, g.Key)}: {g.Count()} files");

        Assert.NotEmpty(sources);
        Assert.Empty(long_.Concat(crowded));
    }

    private static string? ModuleOf(TypeReference type) => ModuleOf(Outermost(type).Namespace);

    private static string? ModuleOf(Type type) => ModuleOf(type.Namespace);

    private static string? ModuleOf(string? space) =>
        space?.Split('.') is ["CaiCach", var module, ..] && module != "Properties" ? module : null;

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        var direct = new List<TypeReference?> { type.BaseType };
        direct.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        direct.AddRange(type.Fields.Select(f => f.FieldType));
        foreach (var method in type.Methods)
        {
            direct.Add(method.ReturnType);
            direct.AddRange(method.Parameters.Select(p => p.ParameterType));
            foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
            {
                direct.AddRange(instruction.Operand switch
                {
                    TypeReference used => [used],
                    MethodReference called => [called.DeclaringType, called.ReturnType, .. (called as GenericInstanceMethod)?.GenericArguments ?? []],
                    FieldReference read => [read.DeclaringType, read.FieldType],
                    _ => Array.Empty<TypeReference>(),
                });
            }
        }

        return direct.OfType<TypeReference>().SelectMany(Unwrap);
    }

    private static IEnumerable<TypeReference> Unwrap(TypeReference type)
    {
        yield return type.GetElementType();
        foreach (var argument in (type as GenericInstanceType)?.GenericArguments.SelectMany(Unwrap) ?? [])
        {
            yield return argument;
        }
    }
}
