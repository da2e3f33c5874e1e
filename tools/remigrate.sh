#!/usr/bin/env bash
# Writes the one initial migration of both databases anew. For use until the first release; afterwards migrations are added.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf src/CaiCach/Foundation/Persistence/Migrations
dotnet build tools/CaiCach.Migrations -v q --nologo
for provider in sqlite postgres; do
  dotnet run --project tools/CaiCach.Migrations --no-build -- "$provider" Initial "$PWD/src/CaiCach"
done
# A fixed id, so that writing it anew without a change of the model changes nothing.
cd src/CaiCach/Foundation/Persistence/Migrations
for folder in Sqlite Postgres; do
  for file in "$folder"/*_Initial*.cs; do
    sed -i -E 's/[0-9]{14}_Initial/20220615000000_Initial/' "$file"
    mv "$file" "$folder/20220615000000_Initial${file#*_Initial}"
  done
done
