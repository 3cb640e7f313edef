#!/bin/sh
# Puts the AIHR nodes where n8n looks for community nodes, then starts n8n. At each start, because that folder is usually
# a volume, which hides what the image has there.
set -e
modules="${N8N_USER_FOLDER:-/home/node}/.n8n/nodes/node_modules"
mkdir -p "$modules"
rm -rf "$modules/n8n-nodes-aihr"
cp -R "${AIHR_NODES:-/opt/n8n-nodes-aihr/package}" "$modules/n8n-nodes-aihr"
exec "${N8N_ENTRYPOINT:-/docker-entrypoint.sh}" "$@"
